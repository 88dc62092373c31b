package nl.samenspoor.gate.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.FirstRecorded;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.gate.RuleAtGate;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what is known of gates into the reader's language. In templates as {@code @gateWording}. */
@Component("gateWording")
class GateWording {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    GateWording(Texts texts, EffectiveDateText dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** The day on which a gate was opened here; in a case of the past later than the facts. */
    public String openedOn(Gate gate) {
        return dates.day(LocalDate.ofInstant(gate.openedAt(), clock.getZone()));
    }

    /** On which version of the dossier a decision was taken, or that this version was frozen only after it. */
    public String basis(Decision decision, FrozenDossier frozen) {
        LocalDate day = LocalDate.ofInstant(frozen.frozenAt(), clock.getZone());
        return decision.on().latest().isBefore(day)
                ? texts.of("gate.dossier.later", frozen.version(), day)
                : texts.of(
                        "gate.dossier.on", frozen.version(), frozen.checksum().substring(0, 12));
    }

    /** The seats of a body in words, for who does not see the dots: "11 voor, 8 tegen". */
    public String seats(Seating seating) {
        return seating.counts().entrySet().stream()
                .map(entry -> texts.of("gate.seats." + entry.getKey().key(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Why a decision is what it is, in one sentence. */
    public String explanation(Decision decision) {
        return decision.explained(
                reason -> texts.of(reason.code(), reason.arguments().toArray()));
    }

    /**
     * What was recorded before a correction, so far as it differs from what took its place; empty when only words of its own
     * do.
     */
    public String before(Decision version, GateKey gate) {
        Decision.Correction correction = version.correction();
        return correction == null
                ? ""
                : FirstRecorded.differing(parts(correction.earlier(), gate), parts(version, gate));
    }

    private List<String> parts(Decision decision, GateKey gate) {
        return List.of(
                dates.of(decision.on()),
                texts.of(decision.outcomeCode(gate)),
                decision.choice() == null
                        ? ""
                        : texts.of("gate.choice." + decision.choice().key()),
                decision.ground() == null
                        ? ""
                        : texts.of("gate.ground." + decision.ground().key()),
                explanation(decision));
    }

    /** A recorded moment, to the minute. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", LocaleContextHolder.getLocale())
                .format(moment.atZone(clock.getZone()));
    }

    /** Keys of messages about what the law asks beside the bodies that decide at this gate. */
    public List<String> warnings(Gate gate) {
        return RuleAtGate.warnings(gate.key(), gate.rounds());
    }

    /** A decision rule in words; a majority is one in each body that decides at this gate. */
    public String rule(DecisionRule rule, List<Body> bodies) {
        String code = "gate.rule." + rule.key();
        List<Body> deciding = bodies.stream().distinct().toList();
        if (rule != DecisionRule.MAJORITY_EACH || deciding.isEmpty()) {
            return texts.of(code);
        }
        return texts.of(code
                + (deciding.size() > 1 ? ".both" : "." + deciding.get(0).name().toLowerCase(Locale.ROOT)));
    }

    public String missing(Missing missing) {
        return texts.of(missing.code(), missing.arguments().toArray());
    }
}
