package nl.samenspoor.insight.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.samenspoor.cooperation.spi.CourseTokens;
import nl.samenspoor.insight.course.ReadingCourses;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The course of a cooperation: as a list, and drawn. */
@Controller
class CoursePages {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final ReadingCourses courses;

    CoursePages(ReadingCourses courses) {
        this.courses = courses;
    }

    @GetMapping("/cooperations/{id}/course")
    String whole(Actor actor, @PathVariable String id, Model model) {
        return part(actor, id, CourseTokens.WHOLE, model);
    }

    @GetMapping("/cooperations/{id}/course/{part}")
    String part(Actor actor, @PathVariable String id, @PathVariable String part, Model model) {
        model.addAttribute("course", courses.of(actor, new CooperationId(id), part));
        return "insight/course";
    }

    /** What the script on the page draws. */
    @GetMapping("/cooperations/{id}/course/{part}/drawing")
    ResponseEntity<String> drawing(Actor actor, @PathVariable String id, @PathVariable String part, Locale reader) {
        return ResponseEntity.ok().contentType(XML).body(courses.drawing(actor, new CooperationId(id), part, reader));
    }
}
