package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    private final DrawingLessons drawing;
    private final Comparing comparing;
    private final ComparisonTexts words;
    private final LessonTexts lessonWords;
    private final Texts texts;
    private final Clock clock;

    LessonsPages(
            DrawingLessons drawing,
            Comparing comparing,
            ComparisonTexts words,
            LessonTexts lessonWords,
            Texts texts,
            Clock clock) {
        this.drawing = drawing;
        this.comparing = comparing;
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
            @RequestParam(defaultValue = "") String like,
            Model model,
            HttpServletResponse response) {
        ComparisonAddress address = ComparisonAddress.of("phase", cooperation, List.of(), on, "", "", 0, 200);
        model.addAttribute("address", address);
        model.addAttribute("words", words);
        model.addAttribute("say", lessonWords);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("likeId", like);
        try {
            Comparing.Asked asked = address.asked();
            model.addAttribute("day", asked.asOf().day());
            Lessons lessons = drawing.of(actor, asked, named(like));
            model.addAttribute("lessons", lessons);
            model.addAttribute("choices", comparing.selected(actor, asked).items());
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problems", texts.fields(wrong));
        }
        return "insight/lessons";
    }

    static @Nullable CooperationId named(String like) {
        return like.isBlank() ? null : new CooperationId(like.strip());
    }
}
