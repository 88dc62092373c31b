package nl.samenspoor.process.inbound;

import java.util.List;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.cooperation.Course;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.config.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What models ask about a cooperation's course, as {@code ${course.…(execution)}}; answered from our tables. */
@Component("course")
@UsableInModels
public class CourseQueries {

    private final CourseView view;
    private final ViewRounds rounds;

    CourseQueries(CourseView view, ViewRounds rounds) {
        this.view = view;
        this.rounds = rounds;
    }

    public boolean entersAt(DelegateExecution execution, long phase) {
        return course(execution).entersAt() == phase;
    }

    public boolean signalKnown(DelegateExecution execution) {
        return course(execution).signalKnown();
    }

    public boolean alternativesRanked(DelegateExecution execution) {
        return course(execution).alternativesRanked();
    }

    public boolean planAdopted(DelegateExecution execution) {
        return course(execution).planAdopted();
    }

    public boolean enoughPartners(DelegateExecution execution) {
        return course(execution).enoughPartners();
    }

    /** @param choice {@code fall_back}, {@code rework}, {@code fewer_partners}, {@code hold} or {@code stop} */
    public boolean afterRejection(DelegateExecution execution, String choice) {
        return choice.equals(course(execution).afterRejectionChoice());
    }

    public List<String> partners(DelegateExecution execution) {
        return codes(course(execution).activePartners());
    }

    public List<String> taskFieldsToDecide(DelegateExecution execution) {
        return view.taskFieldsToDecide(Ids.cooperation(execution));
    }

    public List<String> approvedFields(DelegateExecution execution) {
        return view.approvedFields(Ids.cooperation(execution));
    }

    public List<String> fieldPartners(DelegateExecution execution) {
        return codes(view.fieldPartners(Ids.taskField(execution)));
    }

    public List<String> fieldDeciders(DelegateExecution execution) {
        return codes(view.fieldDeciders(Ids.taskField(execution)));
    }

    public boolean fieldApproved(DelegateExecution execution) {
        return view.fieldApproved(Ids.taskField(execution));
    }

    /** Also of a field that was opened too late for the whole: both are put to work on a track of their own. */
    public boolean fieldRunsAhead(DelegateExecution execution) {
        return view.fieldOnOwnTrack(Ids.taskField(execution));
    }

    /** Whether the arrangement on record is none on whose draft councils give their view. */
    public boolean viewsNotDue(DelegateExecution execution) {
        return !rounds.due(Ids.cooperation(execution));
    }

    public List<String> councilsToHear(DelegateExecution execution) {
        return codes(rounds.toHear(Ids.cooperation(execution)));
    }

    public boolean replyOwed(DelegateExecution execution) {
        return rounds.replyOwed(Ids.cooperation(execution), Ids.municipality(execution));
    }

    private Course course(DelegateExecution execution) {
        return view.of(Ids.cooperation(execution));
    }

    private static List<String> codes(List<MunicipalityCode> municipalities) {
        return municipalities.stream().map(MunicipalityCode::text).toList();
    }
}
