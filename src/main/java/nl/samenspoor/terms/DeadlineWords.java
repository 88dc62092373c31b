package nl.samenspoor.terms;

import java.util.Locale;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts deadlines of work into the reader's language. In templates as {@code @deadlineWords}. */
@Component("deadlineWords")
public class DeadlineWords {

    private static final String SEPARATOR = " · ";

    private final TermCatalogue catalogue;
    private final Texts texts;

    public DeadlineWords(TermCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** Its term, in the version that counts; one that the catalogue lost keeps its id as name. */
    public TermRule rule(Deadline deadline) {
        return catalogue
                .version(deadline.term(), deadline.ruleFrom())
                .orElseGet(() -> TermRule.lost(deadline.term(), deadline.ruleFrom()));
    }

    /** Name of its term. */
    public String name(Deadline deadline) {
        return rule(deadline).in(reader()).name();
    }

    /** Where the term comes from, how sure that is, and what the day was counted from, in one line. */
    public String why(Deadline deadline) {
        return why(rule(deadline))
                + SEPARATOR
                + texts.of("terms.basis." + deadline.basis().key());
    }

    /** Where a term comes from and how sure that is, in one line. */
    public String why(TermRule rule) {
        return rule.in(reader()).source()
                + SEPARATOR
                + texts.of("terms.certainty." + rule.certainty().key());
    }

    /**
     * Time left.
     *
     * @param days days from today to the last day, negative when it has passed
     */
    public String left(long days) {
        return days < 0
                ? texts.of("terms.left.over", -days)
                : days == 0 ? texts.of("terms.left.today") : texts.of("terms.left.days", days);
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
