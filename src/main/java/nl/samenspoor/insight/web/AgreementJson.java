package nl.samenspoor.insight.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.Followed;
import nl.samenspoor.agreement.FormVariant;
import nl.samenspoor.agreement.Measured;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.agreement.PassedPowers;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;

/** Agreements as the API writes them. */
final class AgreementJson {

    private AgreementJson() {}

    /** Shares by municipality code. */
    static List<ShareJson> shares(Map<MunicipalityCode, Share> shares) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(share -> new ShareJson(
                        share.getKey().text(),
                        share.getValue().toString(),
                        share.getValue().percentage()))
                .toList();
    }

    /** A cost key with its periods; {@code number} counts the keys in the order of recording. */
    record CostKeyJson(
            int number,
            String type,
            String status,
            EffectiveDate effective,
            List<PeriodJson> periods,
            String costKinds,
            String basisStated,
            Object evaluationAfterYears,
            String source) {

        static CostKeyJson of(CostKey key) {
            return new CostKeyJson(
                    key.version(),
                    key.type().key(),
                    key.status().key(),
                    key.effective(),
                    key.periods().stream().map(PeriodJson::of).toList(),
                    Known.text(key.costKinds()),
                    Known.text(key.basisStated()),
                    Known.orNone(key.evaluationAfterYears()),
                    Known.text(key.source()));
        }
    }

    /** A period; {@code shares} is a list, or the word unknown; {@code measuredIn} and {@code indicator} are none where they were agreed as shares. */
    record PeriodJson(
            Object name,
            EffectiveDate from,
            Object to,
            Object costKind,
            Object shares,
            String rule,
            Object measuredIn,
            List<QuantityJson> quantities,
            String indicator,
            Object figuresOn) {

        static PeriodJson of(CostKeyPeriod period) {
            List<ShareJson> shares = AgreementJson.shares(period.shares());
            Measured measured = period.measured();
            Followed followed = period.followed();
            return new PeriodJson(
                    Known.orNone(period.name()),
                    period.from(),
                    period.to() == null ? "open" : period.to(),
                    period.costKind() == null ? "all" : period.costKind(),
                    shares.isEmpty() ? Known.UNKNOWN : shares,
                    Known.text(period.rule()),
                    measured == null ? Known.NONE : measured.unit(),
                    measured == null
                            ? List.of()
                            : measured.quantities().entrySet().stream()
                                    .map(one -> new QuantityJson(
                                            one.getKey().text(),
                                            one.getValue().stripTrailingZeros().toPlainString()))
                                    .toList(),
                    followed == null ? Known.NONE : followed.indicator(),
                    Known.orNone(followed == null ? null : followed.figuresOn()));
        }
    }

    /** How much of what is measured; written out, as it may have more decimals than a number keeps. */
    record QuantityJson(String municipality, String quantity) {}

    /** An exact share and, for reading only, its percentage. */
    record ShareJson(String municipality, String share, BigDecimal percentage) {}

    /** A state of the arrangement; {@code number} counts the states in the order of recording. */
    record ArrangementJson(
            int number,
            String legalForm,
            String name,
            String status,
            EffectiveDate effective,
            String participants,
            String powers,
            String tasks,
            String board,
            String directorate,
            String staff,
            String exitRules,
            String conflictRules,
            String variant,
            Object reviewOn,
            Object evaluationAfterYears,
            Object inForce,
            Object ends,
            String note,
            String source) {

        static ArrangementJson of(Arrangement arrangement) {
            Participants participants = arrangement.participants();
            PassedPowers powers = arrangement.clauses().powers();
            FormVariant variant = arrangement.variant();
            return new ArrangementJson(
                    arrangement.number(),
                    arrangement.legalForm().key(),
                    Known.text(arrangement.name()),
                    arrangement.status().key(),
                    arrangement.effective(),
                    Known.text(participants == null ? null : participants.key()),
                    Known.text(powers == null ? null : powers.key()),
                    Known.text(arrangement.clauses().tasks()),
                    Known.text(arrangement.board()),
                    Known.text(arrangement.directorate()),
                    Known.text(arrangement.clauses().staff()),
                    Known.text(arrangement.clauses().exitRules()),
                    Known.text(arrangement.clauses().conflictRules()),
                    variant == null ? Known.NONE : variant.key(),
                    Known.value(arrangement.reviewOn()),
                    Known.orNone(arrangement.evaluationAfterYears()),
                    Known.value(arrangement.inForce()),
                    Known.orNone(arrangement.ends()),
                    Known.text(arrangement.note()),
                    Known.text(arrangement.source()));
        }
    }

    /** A version of a service agreement; {@code state} where the agreement stood with it. */
    record ServiceAgreementJson(
            String taskField,
            String client,
            String contractor,
            String status,
            String state,
            EffectiveDate effective,
            Object term,
            String price) {

        static ServiceAgreementJson of(ServiceAgreement agreement) {
            return new ServiceAgreementJson(
                    agreement.taskField(),
                    agreement.client().text(),
                    agreement.contractor(),
                    agreement.state().status().key(),
                    agreement.state().key(),
                    agreement.effective(),
                    Known.value(agreement.term()),
                    Known.text(agreement.price()));
        }
    }
}
