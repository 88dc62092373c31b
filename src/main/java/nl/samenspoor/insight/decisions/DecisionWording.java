package nl.samenspoor.insight.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.gate.TakenDecision;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.Csv;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what stands in a decision list in the reader's language. In templates as {@code @decisionWording}. */
@Component("decisionWording")
public class DecisionWording {

    private static final List<String> COLUMNS = List.of(
            "date",
            "iso",
            "precision",
            "cooperation",
            "gate",
            "body",
            "municipality",
            "what",
            "outcome",
            "votes.head",
            "conditions",
            "source",
            "entry");

    private final Texts texts;
    private final EffectiveDateText dates;

    DecisionWording(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** How the votes fell, as far as known. */
    public String votes(ListedDecision decision) {
        return votes(decision, UnaryOperator.identity());
    }

    /** The same for a page, which says in which language recorded words are. */
    public String votesOnPage(ListedDecision decision) {
        return votes(decision, RecordedWords::marked);
    }

    private String votes(ListedDecision decision, UnaryOperator<String> recorded) {
        Vote vote = decision.vote();
        if (vote == null) {
            return texts.of("web.unknown");
        }
        List<String> parts = numbers(vote);
        String words = vote.words();
        if (words != null && !parts.contains(words)) {
            parts.add(recorded.apply(words));
        }
        return parts.isEmpty() ? texts.of("web.unknown") : String.join("; ", parts);
    }

    /** The same without what somebody wrote about it, which may name people; where only that is known, it says so. */
    public String votesInNumbers(ListedDecision decision) {
        Vote vote = decision.vote();
        if (vote == null) {
            return texts.of("web.unknown");
        }
        List<String> parts = numbers(vote);
        if (parts.isEmpty()) {
            return texts.of(vote.words() == null ? "web.unknown" : "insight.decisions.notInNumbers");
        }
        return String.join("; ", parts);
    }

    private List<String> numbers(Vote vote) {
        List<String> parts = new ArrayList<>();
        Votes numbers = vote.numbers();
        if (vote.kind() == Vote.Kind.ACCLAMATION) {
            parts.add(texts.of("insight.decisions.acclamation"));
        } else if (numbers != null) {
            parts.add(texts.of("insight.decisions.votes", numbers.inFavour(), numbers.against()));
            if (numbers.blank() > 0) {
                parts.add(texts.of("insight.decisions.blank", numbers.blank()));
            }
        } else if (Boolean.TRUE.equals(vote.unanimous())) {
            parts.add(texts.of("insight.decisions.unanimous"));
        }
        return parts;
    }

    /** The outcome; beside a gate the words of the record say it. */
    public String outcome(ListedDecision decision) {
        String code = decision.outcomeCode();
        String outcome = decision.outcome();
        if (code != null) {
            return decision.choice() == null
                    ? texts.of(code)
                    : texts.of(
                            "web.named",
                            texts.of(code),
                            texts.of("gate.choice." + decision.choice().key()));
        }
        return outcome == null ? texts.of("web.unknown") : texts.of("insight.decisions.outcome." + outcome);
    }

    /** At which gate or in which round of views. */
    public String occasion(ListedDecision decision) {
        GateKey gate = decision.gate();
        ListedDecision.Round round = decision.round();
        if (gate != null) {
            return texts.of("web.gate", gate.phase().number());
        }
        return round == null
                ? texts.of("insight.decisions.noGate")
                : texts.of(
                        "insight.decisions.round",
                        String.valueOf(round.number()),
                        texts.of("consultation.kind." + round.kind().key()));
    }

    /** What was asked for; beside a consent whether it is a motion or a wish. */
    public String asked(TakenDecision.Asked asked) {
        return asked(asked, UnaryOperator.identity());
    }

    /** The same for a page, which says in which language recorded words are. */
    public String askedOnPage(TakenDecision.Asked asked) {
        return asked(asked, RecordedWords::marked);
    }

    private String asked(TakenDecision.Asked asked, UnaryOperator<String> recorded) {
        WishKind kind = asked.wishKind();
        String words = recorded.apply(asked.text());
        return kind == null ? words : texts.of("web.named", texts.of("gate.kind." + kind.key()), words);
    }

    public String body(ListedDecision decision) {
        return texts.of("gate.body." + key(decision.body()));
    }

    static String key(Body body) {
        return body.name().toLowerCase(Locale.ROOT);
    }

    /** The list as rows of cells, the first with the names of the columns. */
    List<List<String>> rows(DecisionList list) {
        return Stream.concat(
                        Stream.of(COLUMNS.stream()
                                .map(column -> texts.of("insight.decisions." + column))
                                .toList()),
                        list.decisions().stream().map(decision -> row(list, decision)))
                .toList();
    }

    private List<String> row(DecisionList list, ListedDecision decision) {
        Long entry = decision.entry();
        return List.of(
                dates.of(decision.on()),
                iso(decision.on()),
                texts.of("web.precision." + decision.on().precision().key()),
                list.name(decision.cooperation()),
                occasion(decision),
                body(decision),
                list.name(decision.municipality()),
                orUnknown(decision.what()),
                outcome(decision),
                votes(decision),
                decision.conditions().stream().map(this::asked).collect(Collectors.joining("; ")),
                orUnknown(decision.source()),
                entry == null ? texts.of("web.unknown") : entry.toString());
    }

    /** For sorting and counting: no day that is not known is made up. */
    private String iso(EffectiveDate on) {
        String until = on.until();
        if (!on.known()) {
            return texts.of("web.unknown");
        }
        return until == null ? on.value() : on.value() + "/" + until;
    }

    private String orUnknown(@Nullable String text) {
        return text == null ? texts.of("web.unknown") : text;
    }

    /** The list as a file for a spreadsheet. */
    public String csv(DecisionList list) {
        return Csv.write(rows(list));
    }
}
