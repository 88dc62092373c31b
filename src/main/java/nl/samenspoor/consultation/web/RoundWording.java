package nl.samenspoor.consultation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Reasoning;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what councils decided in rounds into the reader's language. In templates as {@code @roundWording}. */
@Component("roundWording")
class RoundWording {

    private final Texts texts;
    private final Clock clock;

    RoundWording(Texts texts, Clock clock) {
        this.texts = texts;
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

    /** A recorded moment, to the minute. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", LocaleContextHolder.getLocale())
                .format(moment.atZone(clock.getZone()));
    }
}
