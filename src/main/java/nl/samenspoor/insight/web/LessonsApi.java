package nl.samenspoor.insight.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.insight.lessons.DrawingLessons;
import nl.samenspoor.insight.lessons.Lessons;
import nl.samenspoor.insight.lessons.PhaseDuration;
import nl.samenspoor.insight.lessons.Recurring;
import nl.samenspoor.insight.lessons.Resemblance;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.insight.web.ComparisonApi.CooperationRef;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What cooperations teach together, for other systems. */
@RestController
class LessonsApi {

    /**
     * @param on           the reference date; left out for the state of today
     * @param recorded     the last day whose records count; left out when everything counts
     * @param notRecorded  of how many cooperations nothing had been recorded by then
     * @param notBegun     how many had not begun on the reference date
     * @param uncertain    of how many it was not kept when each phase was recorded: all their phases count
     * @param count        on how many it rests
     * @param cooperations some of them, at most 50
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LessonsJson(
            @Nullable LocalDate on,
            @Nullable LocalDate recorded,
            long notRecorded,
            long notBegun,
            long uncertain,
            int count,
            List<CooperationRef> cooperations,
            List<PhaseJson> phases,
            List<FindingJson> findings,
            List<WordJson> conditions,
            List<ResemblanceJson> resembling) {}

    /**
     * Durations in months; {@code unknown} when none that counts left the phase.
     *
     * @param finished how many left the phase after a time that is known well enough
     * @param leftOut  how many left it after a time that is not; they do not count
     * @param count    how many were in it, or are
     * @param stays    some of them, at most 50
     */
    record PhaseJson(
            int phase,
            int finished,
            long leftOut,
            Object median,
            Object shortest,
            Object longest,
            int count,
            List<StayJson> stays) {}

    /**
     * How long one cooperation was in a phase.
     *
     * @param months  {@code unknown} when it is not known well enough to count
     * @param rough   whether a beginning or end is known less exactly than by the day
     * @param inWords no more exactly than is known
     */
    record StayJson(CooperationRef cooperation, Object months, boolean running, boolean rough, String inWords) {}

    /**
     * A finding.
     *
     * @param count        in how many cooperations
     * @param cooperations some of them, at most 50
     */
    record FindingJson(String factor, String inWords, int count, List<CooperationRef> cooperations) {}

    /**
     * A word.
     *
     * @param count in how many cooperations
     * @param asked some of the conditions it stands in, at most 50
     */
    record WordJson(String word, long count, List<AskedJson> asked) {}

    record AskedJson(CooperationRef cooperation, String text) {}

    record ResemblanceJson(
            CooperationRef cooperation,
            int percentage,
            List<String> alike,
            List<String> unlike,
            String inWords,
            List<HappenedJson> happened) {}

    record HappenedJson(String kind, EffectiveDate effective, String what, String source) {}

    private final DrawingLessons drawing;
    private final LessonTexts words;

    LessonsApi(DrawingLessons drawing, LessonTexts words) {
        this.drawing = drawing;
        this.words = words;
    }

    @GetMapping("/api/v1/insight")
    LessonsJson insight(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> cooperation,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String recorded,
            @RequestParam(defaultValue = "") String like) {
        ComparisonAddress address = ComparisonAddress.of("phase", cooperation, List.of(), on, recorded, "", 0, 1);
        Lessons lessons = drawing.of(actor, address.asked(), LessonsPages.named(like));
        return new LessonsJson(
                address.asked().asOf().day(),
                address.asked().asOf().recorded().day(),
                lessons.unrecorded(),
                lessons.notBegun(),
                lessons.uncertain(),
                lessons.cooperations().size(),
                lessons.cooperations().stream()
                        .limit(PhaseDuration.MOST_SHOWN)
                        .map(CooperationRef::of)
                        .toList(),
                lessons.phases().stream().map(this::phase).toList(),
                lessons.recurring().findings().stream().map(this::finding).toList(),
                lessons.recurring().conditions().stream().map(LessonsApi::word).toList(),
                lessons.resembling().stream()
                        .map(one -> resemblance(one, address.asked().asOf().day()))
                        .toList());
    }

    private PhaseJson phase(PhaseDuration phase) {
        return new PhaseJson(
                phase.phase().number(),
                phase.finished().size(),
                phase.leftOut(),
                months(phase.median()),
                months(phase.shortest()),
                months(phase.longest()),
                phase.stays().size(),
                phase.shown().stream()
                        .map(stay -> new StayJson(
                                CooperationRef.of(stay.cooperation()),
                                months(Optional.of(stay.span()).filter(TimeSpan::tells)),
                                stay.running(),
                                !stay.span().known()
                                        || stay.span().atLeast()
                                        || stay.span().slack() > 0,
                                words.stay(stay)))
                        .toList());
    }

    private static Object months(Optional<TimeSpan> span) {
        return Known.value(span.map(TimeSpan::months).orElse(null));
    }

    private FindingJson finding(Recurring.FindingIn found) {
        return new FindingJson(
                found.finding().factor(),
                words.finding(found.finding()),
                found.cooperations().size(),
                found.shown().stream().map(CooperationRef::of).toList());
    }

    private static WordJson word(Recurring.WordIn word) {
        return new WordJson(
                word.word(),
                word.cooperations(),
                word.shown().stream()
                        .map(one -> new AskedJson(CooperationRef.of(one.cooperation()), one.text()))
                        .toList());
    }

    private ResemblanceJson resemblance(Resemblance one, @Nullable LocalDate day) {
        return new ResemblanceJson(
                CooperationRef.of(one.cooperation()),
                one.percentage(),
                one.alike(),
                one.unlike(),
                words.fate(one.cooperation(), day),
                one.happened().stream()
                        .map(point -> new HappenedJson(
                                point.kind().key(), point.effective(), point.what(), Known.text(point.source())))
                        .toList());
    }
}
