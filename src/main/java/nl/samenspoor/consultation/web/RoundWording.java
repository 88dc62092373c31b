package nl.samenspoor.consultation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.gate.FirstRecorded;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Reasoning;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what councils decided in rounds into the reader's language. In templates as {@code @roundWording}. */
@Component("roundWording")
class RoundWording {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    RoundWording(Texts texts, EffectiveDateText dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** Why it came to this, in one sentence. */
    public String explanation(RoundConsent consent) {
        return Reasoning.sentence(
                consent.reasons(),
                reason -> texts.of(reason.code(), reason.arguments().toArray()));
    }

    /** How the members of each fraction voted; empty when that is not known. */
    public String fractions(RoundConsent consent) {
        Votes votes = consent.vote().numbers();
        return votes == null
                ? ""
                : votes.perFraction().stream().map(this::fraction).collect(Collectors.joining("; "));
    }

    private String fraction(FractionVotes votes) {
        Integer absent = votes.absent();
        String fallen = votes.blank() == 0
                ? texts.of("consultation.fraction", votes.fraction(), votes.inFavour(), votes.against())
                : texts.of(
                        "consultation.fractionBlank",
                        votes.fraction(),
                        votes.inFavour(),
                        votes.against(),
                        votes.blank());
        return absent == null || absent == 0 ? fallen : texts.of("consultation.fractionAbsent", fallen, absent);
    }

    /** Kind of the badge. */
    public String badge(RoundConsent consent) {
        return !consent.isFinal() ? "now" : consent.given() ? "ok" : "bad";
    }

    /**
     * What was recorded before a correction, so far as it differs from what took its place; empty when only words of its own
     * do.
     */
    public String before(RoundConsent version) {
        RoundConsent.Correction correction = version.correction();
        return correction == null ? "" : FirstRecorded.differing(parts(correction.earlier()), parts(version));
    }

    private List<String> parts(RoundConsent consent) {
        return List.of(
                dates.of(consent.on()),
                texts.of(consent.outcomeCode()),
                consent.ground() == null
                        ? ""
                        : texts.of("gate.ground." + consent.ground().key()),
                explanation(consent));
    }

    /** A recorded moment, to the minute. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", LocaleContextHolder.getLocale())
                .format(moment.atZone(clock.getZone()));
    }
}
