package nl.samenspoor.insight.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.cooperation.spi.CourseTokens;
import nl.samenspoor.insight.course.Course;
import nl.samenspoor.insight.course.CourseLine;
import nl.samenspoor.insight.course.ReadingCourses;
import nl.samenspoor.insight.course.Standing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The course of a cooperation step by step, for other systems: what the page lists beside its drawing. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/course")
class CourseReadingApi {

    /**
     * One part of the course.
     *
     * @param part    {@code cooperation} for the whole, else the way down to the part
     * @param running whether a process of it is known; if not, the steps follow from the record alone
     * @param steps   in order
     */
    record PartJson(String cooperation, String part, String name, boolean running, List<StepJson> steps) {}

    /**
     * A step.
     *
     * @param kind     {@code work}, {@code part}, {@code wait} or {@code event}
     * @param state    {@code done}, {@code current}, {@code held} while the cooperation is on hold, or {@code ahead};
     *                 {@code earlier} of a phase or gate that lies ahead again and was passed in an earlier round;
     *                 {@code bypassed} where the run went past; {@code own-track} of task fields that go their own way;
     *                 {@code elsewhere} where it lies behind and was not gone through here; {@code last_known} where a
     *                 cooperation stood of which nothing is known after a day that has passed; of a phase that lasts with
     *                 its work done {@code at-gate} or {@code worked-out}, and {@code interrupted} while a partner's
     *                 leaving is assessed; of a gate {@code rejected}, or {@code passed} without an outcome on record; of
     *                 work {@code skipped}; {@code stopped} when it was broken off
     * @param since    when it began, {@code unknown}, or {@code none} where nothing happened
     * @param until    when it was done, {@code unknown}, or {@code none} while it is not
     * @param dates    {@code effective}; {@code recorded} where only the moments of recording are known; {@code none} without
     *                 any
     * @param inWords  the same in words, or {@code none}
     * @param waitsFor whom it waits for now
     * @param lasting  how long it lasts or lasted in words, or {@code none}
     * @param against  the plan or term it is measured against in words, or {@code none}
     * @param late     whether it is or was later than that
     * @param times    how often it was reached in the present run
     * @param tokens   how often it runs at this moment
     * @param part     the part that lies behind it, or {@code none}
     */
    record StepJson(
            String id,
            String name,
            String kind,
            String state,
            Object since,
            Object until,
            String dates,
            Object inWords,
            List<WaitsForJson> waitsFor,
            Object lasting,
            Object against,
            boolean late,
            int times,
            int tokens,
            Object part) {}

    /** @param municipality whose body it is; {@code none} for one of the cooperation as a whole */
    record WaitsForJson(String body, Object municipality, String inWords) {}

    private static final Set<Standing> OVER =
            EnumSet.of(Standing.DONE, Standing.STOPPED, Standing.PASSED, Standing.REJECTED, Standing.SKIPPED);

    private final ReadingCourses courses;
    private final Texts texts;

    CourseReadingApi(ReadingCourses courses, Texts texts) {
        this.courses = courses;
        this.texts = texts;
    }

    @GetMapping
    PartJson whole(Actor actor, @PathVariable String id) {
        return json(courses.of(actor, new CooperationId(id), CourseTokens.WHOLE));
    }

    @GetMapping("/{part}")
    PartJson part(Actor actor, @PathVariable String id, @PathVariable String part) {
        return json(courses.of(actor, new CooperationId(id), part));
    }

    private PartJson json(Course course) {
        return new PartJson(
                course.cooperation().id().text(),
                course.part(),
                texts.of(course.whole() ? "insight.course" : course.name()),
                course.runs(),
                course.lines().stream().map(line -> step(line, course.past())).toList());
    }

    private StepJson step(CourseLine line, boolean past) {
        CourseLine.Span span = line.span();
        boolean begun = line.state().reached();
        boolean over = OVER.contains(line.state());
        return new StepJson(
                line.id(),
                texts.of(line.id()),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.state() != Standing.NOW ? line.state().key() : past ? "last_known" : "current",
                begun ? Known.value(span.since()) : Known.NONE,
                over ? Known.value(span.until()) : Known.NONE,
                span.since() == null && span.until() == null ? Known.NONE : span.recorded() ? "recorded" : "effective",
                Known.orNone(line.when()),
                past
                        ? List.of()
                        : line.waitsFor().stream()
                                .map(CourseReadingApi::waitsFor)
                                .toList(),
                Known.orNone(line.lasting()),
                Known.orNone(line.against()),
                line.late(),
                line.times(),
                line.now(),
                Known.orNone(line.opens()));
    }

    private static WaitsForJson waitsFor(CourseLine.WaitsFor one) {
        return new WaitsForJson(
                one.body().name().toLowerCase(Locale.ROOT),
                municipality(one.municipality(), one.name()),
                one.inWords());
    }

    private static Object municipality(@Nullable MunicipalityCode code, @Nullable String name) {
        return code == null ? Known.NONE : new PartnerJson.Named(code.text(), name == null ? code.text() : name);
    }
}
