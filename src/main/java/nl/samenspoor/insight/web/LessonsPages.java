package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.lessons.DrawingLessons;
import nl.samenspoor.insight.lessons.Lessons;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What cooperations teach together: how long phases took, what recurs, which one resembles another. */
@Controller
class LessonsPages {

    /** More names than these are not read through in a list. */
    private static final int MOST_OFFERED = 100;

    private final DrawingLessons drawing;
    private final Cooperations cooperations;
    private final ComparisonTexts words;
    private final LessonTexts lessonWords;
    private final Texts texts;
    private final Clock clock;

    LessonsPages(
            DrawingLessons drawing,
            Cooperations cooperations,
            ComparisonTexts words,
            LessonTexts lessonWords,
            Texts texts,
            Clock clock) {
        this.drawing = drawing;
        this.cooperations = cooperations;
        this.words = words;
        this.lessonWords = lessonWords;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/compare/insight")
    String insight(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> cooperation,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String recorded,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String like,
            Model model,
            HttpServletResponse response) {
        ComparisonAddress address = ComparisonAddress.of(
                        "phase", cooperation, List.of(), on, recorded, q, 0, MOST_OFFERED)
                .typed();
        model.addAttribute("address", address);
        model.addAttribute("words", words);
        model.addAttribute("say", lessonWords);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("likeId", like);
        try {
            Comparing.Asked asked = address.asked();
            model.addAttribute("day", asked.asOf().day());
            Lessons lessons = drawing.of(actor, asked, named(like));
            model.addAttribute("offered", offered(actor, address, lessons));
            model.addAttribute(
                    "recordedThen", lessonWords.record(lessons, asked.asOf().recorded()));
            model.addAttribute("lessons", lessons);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problems", texts.fields(wrong));
        }
        return "insight/lessons";
    }

    /**
     * What can be chosen to hold the others against.
     *
     * @param cooperations by id, the chosen one first where it does not fit what is searched for
     * @param total        how many fit
     */
    public record Offered(Map<String, String> cooperations, long total) {

        /** Whether a name helps to find one. */
        public boolean many() {
            return total > MOST_OFFERED;
        }
    }

    private Offered offered(Actor actor, ComparisonAddress address, Lessons lessons) {
        Map<String, String> names = new LinkedHashMap<>();
        if (lessons.like() != null) {
            names.put(lessons.like().id().text(), lessons.like().name());
        }
        if (!address.chosen().isEmpty()) {
            lessons.cooperations().forEach(one -> names.put(one.id().text(), one.name()));
            return new Offered(names, names.size());
        }
        CooperationPage found =
                cooperations.page(actor, new CooperationFilter(null, null, null, address.q()), 0, MOST_OFFERED);
        found.items().forEach(one -> names.put(one.id().text(), one.name()));
        return new Offered(names, found.total());
    }

    static @Nullable CooperationId named(String like) {
        return like.isBlank() ? null : new CooperationId(like.strip());
    }
}
