package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.ArrangementHistory;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.Evaluation;
import nl.samenspoor.monitoring.HypothesisVerdict;
import nl.samenspoor.monitoring.Instrument;
import nl.samenspoor.monitoring.Report;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.motive.Pressure;
import nl.samenspoor.motive.ThreeK;

/**
 * What lies behind the picture of one cooperation: words, motives and remarks for which its own page has no room.
 *
 * @param cooperation       the cooperation at a glance
 * @param municipalities    present and former partners
 * @param motives           motives of those of whom any are known, in the same order
 * @param judged            every judgement, the newest first
 * @param verdicts          what research concluded
 * @param arrangements      versions of the arrangement, the newest first
 * @param serviceAgreements versions of service agreements, the newest first
 * @param costKeys          keys laid down, the newest first
 * @param instruments       how results are followed
 * @param reports           reports and journals
 * @param evaluations       evaluations
 * @param names             names of all municipalities mentioned
 */
public record Background(
        CooperationSummary cooperation,
        List<MunicipalityCode> municipalities,
        List<MunicipalityMotives> motives,
        Judged judged,
        List<HypothesisVerdict> verdicts,
        List<Arrangement> arrangements,
        List<ServiceAgreement> serviceAgreements,
        List<CostKey> costKeys,
        List<Instrument> instruments,
        List<Report> reports,
        List<Evaluation> evaluations,
        Map<MunicipalityCode, String> names) {

    public Background {
        municipalities = List.copyOf(municipalities);
        motives = List.copyOf(motives);
        verdicts = List.copyOf(verdicts);
    }

    /** The three K's, in the order of the tables. */
    public List<ThreeK> states() {
        return List.of(ThreeK.values());
    }

    /** The institutional pressures, in the order of the tables. */
    public List<Pressure> pressures() {
        return List.of(Pressure.values());
    }

    /** Whether an arrangement is in that state now, and not in a later one. */
    public boolean standsNow(Arrangement state) {
        return ArrangementHistory.of(arrangements).stream()
                .anyMatch(history -> history.now().equals(state));
    }

    /** The name of a municipality. */
    public String name(MunicipalityCode code) {
        return names.getOrDefault(code, code.text());
    }
}
