package nl.samenspoor.consultation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.consultation.RoundConsent;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the page of a council's decision in a round asks beside the form of a vote, as it was typed.
 *
 * @param typed by name of the field; empty is not filled in
 */
record BesideVote(Map<String, String> typed) {

    private static final List<String> ALWAYS = List.of("wishKind", "wish");
    private static final List<String> CORRECTING = List.of("wishKind", "wish", "why", "decision");

    /**
     * Takes these fields out of what was sent; what is left is for the form of the vote, which refuses what it does not ask.
     *
     * @param corrects whether a decision is corrected, which asks why
     */
    static BesideVote from(MultiValueMap<String, String> sent, boolean corrects) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : corrects ? CORRECTING : ALWAYS) {
            String first = sent.getFirst(field);
            typed.put(field, first == null ? "" : first);
            sent.remove(field);
        }
        return new BesideVote(typed);
    }

    static BesideVote nothing() {
        return new BesideVote(Map.of());
    }

    /** As a decision was recorded; the reason is left to who corrects it. */
    static BesideVote of(RoundConsent consent) {
        RoundConsent.Wish wish = consent.wish();
        return new BesideVote(
                wish == null
                        ? Map.of("decision", consent.id())
                        : Map.of(
                                "decision",
                                consent.id(),
                                "wishKind",
                                wish.kind().key(),
                                "wish",
                                wish.text()));
    }

    /** What stands in a field; empty when nothing does. */
    public String at(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable
    String given(String field) {
        return at(field).isBlank() ? null : at(field);
    }
}
