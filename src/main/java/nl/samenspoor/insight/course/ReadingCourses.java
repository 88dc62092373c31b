package nl.samenspoor.insight.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.spi.CoursePart;
import nl.samenspoor.cooperation.spi.CourseStep;
import nl.samenspoor.cooperation.spi.CourseStep.Kind;
import nl.samenspoor.cooperation.spi.CourseTokens;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.inbox.WorkDone;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.TermsView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where the course of a cooperation stands, drawn and as a list, in a constant number of statements. */
@Component
public class ReadingCourses {

    private static final Pattern PART = Pattern.compile("[a-zA-Z0-9]{1,60}(-[a-zA-Z0-9]{1,60}){0,4}");

    private final Visibility visibility;
    private final Cooperations cooperations;
    private final GateView gates;
    private final Tasks tasks;
    private final WorkDone work;
    private final TermsView terms;
    private final Municipalities municipalities;
    private final CourseTokens tokens;
    private final CourseLines lines;
    private final MessageSource messages;
    private final Clock clock;

    ReadingCourses(
            Visibility visibility,
            Cooperations cooperations,
            GateView gates,
            Tasks tasks,
            WorkDone work,
            TermsView terms,
            Municipalities municipalities,
            CourseTokens tokens,
            CourseLines lines,
            MessageSource messages,
            Clock clock) {
        this.visibility = visibility;
        this.cooperations = cooperations;
        this.gates = gates;
        this.tasks = tasks;
        this.work = work;
        this.terms = terms;
        this.municipalities = municipalities;
        this.tokens = tokens;
        this.lines = lines;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One drawing.
     *
     * @param part {@link CourseTokens#WHOLE} or the way down to a part
     * @throws NotFound when the actor may not see the cooperation, or the course has no such part
     */
    public Course of(Actor actor, CooperationId id, String part) {
        visibility.requireVisible(actor, id);
        List<OpenTask> open = tasks.of(id);
        return course(
                part,
                cooperations.summary(id),
                cooperations.phases(id),
                gates.gates(id),
                cooperations.taskFields(id),
                open,
                terms.of(id),
                municipalities.names(asked(open)));
    }

    /** The whole course beside what was read of the cooperation already; the caller checked who may see it. */
    public Course whole(CooperationPicture picture, List<RunningTerm> running) {
        return course(
                CourseTokens.WHOLE,
                picture.cooperation(),
                picture.phases(),
                picture.gates(),
                picture.taskFields(),
                picture.tasks(),
                running,
                picture.names());
    }

    private Course course(
            String part,
            CooperationSummary cooperation,
            List<PhasePeriod> phases,
            List<Gate> opened,
            List<TaskField> fields,
            List<OpenTask> open,
            List<RunningTerm> running,
            Map<MunicipalityCode, String> names) {
        CoursePart drawn =
                tokens.part(cooperation.id(), checked(part)).orElseThrow(() -> new NotFound("insight.course.noPart"));
        LocalDate observed = cooperation.observedUntil();
        CourseFacts facts = new CourseFacts(
                cooperation,
                phases,
                opened,
                open,
                work.steps(cooperation.id(), workOf(drawn)),
                fields,
                running,
                names,
                observed == null ? LocalDate.now(clock) : observed);
        return new Course(cooperation, part, drawn.runs(), facts.past(), lines.of(drawn, facts));
    }

    private static List<String> workOf(CoursePart drawn) {
        return drawn.steps().stream()
                .filter(step -> step.kind() == Kind.WORK)
                .map(CourseStep::id)
                .toList();
    }

    /**
     * The drawing itself, with its texts in the reader's language.
     *
     * @return BPMN 2.0
     * @throws NotFound when the actor may not see the cooperation, or the course has no such part
     */
    public String drawing(Actor actor, CooperationId id, String part, Locale reader) {
        visibility.requireVisible(actor, id);
        return tokens.drawing(id, checked(part), element -> label(element, reader))
                .orElseThrow(() -> new NotFound("insight.course.noPart"));
    }

    private String label(String element, Locale reader) {
        String text = messages.getMessage(element, null, "", reader);
        return text == null ? "" : text;
    }

    private static String checked(String part) {
        if (!PART.matcher(part).matches()) {
            throw new NotFound("insight.course.noPart");
        }
        return part;
    }

    private static Collection<MunicipalityCode> asked(List<OpenTask> open) {
        return open.stream()
                .flatMap(task -> Stream.ofNullable(task.municipality()))
                .distinct()
                .toList();
    }
}
