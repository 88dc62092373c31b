package nl.samenspoor.insight.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.cooperation.CooperationStanding;
import nl.samenspoor.inbox.WaitingTasks.Totals;
import nl.samenspoor.insight.overview.PortfolioStanding.Figures;
import nl.samenspoor.insight.overview.PortfolioStanding.WaitingLine;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Says in one or two sentences what matters in a portfolio: what runs, who must decide, and what is late or due first. */
@Component
public class PortfolioSentence {

    /** Above twelve a number is easier to read in digits. */
    private static final int IN_WORDS = 12;

    private final Texts texts;
    private final EffectiveDateText dates;

    PortfolioSentence(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** In the language of the current request. */
    public String of(Figures figures) {
        CooperationStanding standing = figures.cooperations();
        if (standing.all() == 0) {
            return texts.of("insight.sentence.nothing");
        }
        List<String> parts = new ArrayList<>();
        parts.add(texts.of("insight.sentence.running", standing.running(), capital(standing.running())));
        Totals tasks = figures.tasks();
        WaitingLine first = figures.first();
        if (tasks.either() > 0) {
            parts.add(texts.of("insight.sentence.decide." + bodies(tasks), tasks.either(), capital(tasks.either())));
        }
        if (tasks.late() > 0 && first != null) {
            parts.add(texts.of(
                    figures.others() ? "insight.sentence.late.others" : "insight.sentence.late",
                    tasks.late(),
                    capital(tasks.late()),
                    first.cooperation(),
                    who(first),
                    texts.of("terms.left.over", first.daysLate())));
        } else if (standing.running() + standing.held() > 0) {
            parts.add(texts.of(tasks.either() > 0 ? "insight.sentence.onTime" : "insight.sentence.well"));
            LocalDate due = first == null ? null : first.due();
            if (first != null && due != null) {
                parts.add(texts.of(
                        figures.others() ? "insight.sentence.next.others" : "insight.sentence.next",
                        dates.day(due),
                        first.cooperation(),
                        who(first)));
            }
        }
        return String.join(" ", parts);
    }

    /** What else there is beside those that run; empty when that is all. */
    public String rest(Figures figures) {
        CooperationStanding standing = figures.cooperations();
        List<String> parts = new ArrayList<>();
        add(parts, "held", standing.held());
        add(parts, "ended", standing.ended());
        add(parts, "past", standing.past());
        if (parts.isEmpty()) {
            return "";
        }
        String last = parts.remove(parts.size() - 1);
        return texts.of(
                "insight.sentence.rest",
                parts.isEmpty() ? last : texts.of("insight.sentence.and", String.join(", ", parts), last));
    }

    private void add(List<String> parts, String what, long count) {
        if (count > 0) {
            parts.add(texts.of("insight.sentence." + what, count, number("insight.number", count)));
        }
    }

    private String who(WaitingLine line) {
        String body = texts.of("insight.waits.the." + line.body().name().toLowerCase(Locale.ROOT));
        String municipality = line.municipality();
        return municipality == null ? body : texts.of("insight.waits.of", body, municipality);
    }

    private static String bodies(Totals tasks) {
        if (tasks.colleges() == 0) {
            return "council";
        }
        return tasks.councils() == 0 ? "college" : "either";
    }

    private String capital(long count) {
        return number("insight.numberFirst", count);
    }

    private String number(String code, long count) {
        return count < 1 || count > IN_WORDS
                ? texts.of("insight.digits", count)
                : texts.of(code).split(",")[(int) count - 1].strip();
    }
}
