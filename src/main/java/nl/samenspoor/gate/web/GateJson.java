package nl.samenspoor.gate.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.ExpectedGates;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.Verdict;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.TermJson;
import org.jspecify.annotations.Nullable;

/**
 * A gate as the API writes it: its latest opening, per municipality and body. {@code none} is what does not apply or is
 * not there yet, {@code unknown} what nobody knows.
 *
 * @param terms     legal and agreed terms that run for this gate
 * @param consulted who was asked before the bodies decide, and what the scheme holds; only what belongs to this gate
 */
record GateJson(
        String gate,
        int attempt,
        String status,
        String rule,
        List<String> rounds,
        int round,
        Object openedAt,
        Object verdict,
        Object choice,
        Object outcome,
        Object decidedOn,
        DossierJson dossier,
        List<MunicipalityAtGateJson> municipalities,
        List<MissingAtGateJson> missing,
        List<TermJson> terms,
        Map<String, Object> consulted) {

    static final String UNKNOWN = "unknown";
    static final String NONE = "none";

    /** What the bodies were asked, and the frozen version they decide on with its SHA-256. */
    record DossierJson(
            Object question, Object summary, Object motivation, Object preparedOn, Object version, Object checksum) {

        static final DossierJson NOTHING = new DossierJson(NONE, NONE, NONE, NONE, NONE, NONE);

        static DossierJson of(Gate.@Nullable Dossier dossier, @Nullable FrozenDossier frozen) {
            return new DossierJson(
                    dossier == null ? NONE : orUnknown(dossier.question()),
                    dossier == null ? NONE : orUnknown(dossier.summary()),
                    dossier == null ? NONE : orNone(dossier.motivation()),
                    dossier == null ? NONE : dossier.on(),
                    frozen == null ? NONE : frozen.version(),
                    frozen == null ? NONE : frozen.checksum());
        }
    }

    /** A municipality and its bodies in the order in which they decide. */
    record MunicipalityAtGateJson(String municipality, String name, List<BodyJson> bodies, Object proposal) {}

    /** What a college proposed to its council. */
    record ProposalJson(Object text, EffectiveDate on) {

        static Object of(Gate gate, MunicipalityCode municipality) {
            return gate.proposals().stream()
                    .filter(proposal -> proposal.municipality().equals(municipality))
                    .findFirst()
                    .<Object>map(proposal -> new ProposalJson(orUnknown(proposal.text()), proposal.on()))
                    .orElse(NONE);
        }
    }

    /** What is still to be done. */
    record MissingAtGateJson(String code, String message) {}

    /** A gate that never opened: under which rule it would, and whose bodies would decide. */
    static GateJson notReached(
            GateKey gate,
            ExpectedGates.ExpectedGate would,
            List<MunicipalityAtGateJson> municipalities,
            List<TermJson> terms,
            Map<String, Object> consulted) {
        return new GateJson(
                gate.name(),
                0,
                "not-reached",
                would.rule().key(),
                keys(would.rounds()),
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                NONE,
                DossierJson.NOTHING,
                municipalities,
                List.of(),
                terms,
                consulted);
    }

    static GateJson of(
            Gate gate,
            @Nullable FrozenDossier frozen,
            Map<MunicipalityCode, String> names,
            List<MissingAtGateJson> missing,
            List<TermJson> terms,
            Map<String, Object> consulted,
            Bodies bodies) {
        Verdict verdict = gate.verdict();
        Choice choice = gate.choice();
        return new GateJson(
                gate.key().name(),
                gate.attempt(),
                gate.status().key(),
                gate.rule().key(),
                keys(gate.rounds()),
                gate.round(),
                gate.openedAt(),
                verdict == null ? NONE : verdict.key(),
                choice == null ? NONE : choice.key(),
                orNone(gate.outcome()),
                orNone(gate.decidedOn()),
                DossierJson.of(gate.dossier(), frozen),
                gate.municipalities().stream()
                        .map(code -> new MunicipalityAtGateJson(
                                code.text(), names.get(code), bodies.of(gate, code), ProposalJson.of(gate, code)))
                        .toList(),
                missing,
                terms,
                consulted);
    }

    private static List<String> keys(List<Body> bodies) {
        return bodies.stream().map(body -> body.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** Writes the bodies of one municipality. */
    interface Bodies {
        List<BodyJson> of(Gate gate, MunicipalityCode municipality);
    }

    static Object orUnknown(@Nullable Object known) {
        return known == null ? UNKNOWN : known;
    }

    static Object orNone(@Nullable Object known) {
        return known == null ? NONE : known;
    }
}
