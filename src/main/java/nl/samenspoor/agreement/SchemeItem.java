package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * What the Wgr asks a joint scheme to hold, with the article and how sure we are of it: {@code A} is the text itself, seen in
 * a copy as it was after 1 July 2022; {@code B} an older text of the same article, or a reliable source; {@code C} not
 * checked. Let a lawyer confirm B and C.
 */
public enum SchemeItem {
    INTERESTS("10 lid 1", Certainty.B, LegalForm::jointScheme),
    POWERS("10 lid 2", Certainty.B, LegalForm::jointScheme),
    SEAT("10 lid 3", Certainty.B, LegalForm::ownBoard),
    BOARD("10 lid 3", Certainty.B, LegalForm::ownBoard),
    CHANGING("9 lid 1", Certainty.A, LegalForm::jointScheme),
    ENDING("9 lid 1", Certainty.A, LegalForm::jointScheme),
    JOINING("9 lid 1", Certainty.A, LegalForm::jointScheme),
    LEAVING("9 lid 1", Certainty.A, LegalForm::jointScheme),
    ASSETS("9 lid 1", Certainty.A, LegalForm::legalPerson),
    LIQUIDATION("9 lid 2", Certainty.A, LegalForm::legalPerson),
    INFORMATION("17", Certainty.B, LegalForm::ownBoard),
    VIEWS_ON_DECISIONS("10 lid 5", Certainty.C, LegalForm::ownBoard),
    PARTICIPATION("10 lid 7", Certainty.C, LegalForm::jointScheme),
    EVALUATION("11a", Certainty.C, LegalForm::jointScheme);

    /** How sure we are of an article. */
    public enum Certainty {
        A,
        B,
        C
    }

    private final String article;
    private final Certainty certainty;
    private final Predicate<LegalForm> asked;

    SchemeItem(String article, Certainty certainty, Predicate<LegalForm> asked) {
        this.article = article;
        this.certainty = certainty;
        this.asked = asked;
    }

    /** Lower-case key as pages, the API and case files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Article of the Wgr, as Dutch lawyers write it: {@code 9 lid 1}. */
    public String article() {
        return article;
    }

    /** How sure we are that this is the article. */
    public Certainty certainty() {
        return certainty;
    }

    /** What the law asks of a scheme of this form; nothing of what is no scheme. */
    public static List<SchemeItem> askedOf(LegalForm form) {
        return Arrays.stream(values()).filter(item -> item.asked.test(form)).toList();
    }

    /** @throws InvalidInput on {@code field} when it is missing or not on the list */
    public static SchemeItem of(String field, @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return Arrays.stream(values())
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        field,
                        "agreement.participants",
                        key.substring(0, Math.min(60, key.length())),
                        Arrays.stream(values()).map(SchemeItem::key).collect(Collectors.joining(", "))));
    }
}
