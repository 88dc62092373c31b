package nl.samenspoor.cooperation;

import java.util.List;
import java.util.function.Predicate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What the process asks about a cooperation. Answers come from our tables, never from submitted data. */
@Component
public class CourseView {

    private final CooperationRows rows;
    private final PartnerRows partners;
    private final AlternativeRows alternatives;
    private final PlanRows plans;
    private final HoldRows holds;
    private final TaskFieldRows fields;
    private final BusinessCaseRows cases;

    CourseView(
            CooperationRows rows,
            PartnerRows partners,
            AlternativeRows alternatives,
            PlanRows plans,
            HoldRows holds,
            TaskFieldRows fields,
            BusinessCaseRows cases) {
        this.rows = rows;
        this.partners = partners;
        this.alternatives = alternatives;
        this.plans = plans;
        this.holds = holds;
        this.fields = fields;
        this.cases = cases;
    }

    /** @throws NotFound when there is no such cooperation */
    public Course of(CooperationId id) {
        Cooperation cooperation = rows.find(id).orElseThrow(() -> new NotFound("cooperation.none"));
        AfterRejection choice = cooperation.afterRejection();
        return new Course(
                id,
                partners.active(id),
                cooperation.entersAt(),
                cooperation.signal() != null,
                alternatives.current(id).isPresent(),
                plans.adopted(id),
                choice == null ? null : choice.key(),
                cooperation.onHold(),
                holds.running(id).map(HoldRows.Hold::reviewOn).orElse(null),
                cooperation.startedOn(),
                cooperation.realisedOn(),
                cooperation.observedUntil(),
                cooperation.followedFrom(),
                cooperation.formReviewOn(),
                cooperation.phase());
    }

    /** Ids of the open fields that are decided with the whole: not yet decided, not on a track of their own. */
    public List<String> taskFieldsToDecide(CooperationId id) {
        return ids(id, field -> field.state() == TaskFieldState.OPEN && !field.ownTrack());
    }

    /** Ids of the fields that two or more partners go on with, except those on a track of their own. */
    public List<String> approvedFields(CooperationId id) {
        List<MunicipalityCode> active = partners.active(id);
        return ids(id, field -> !field.ownTrack() && field.going(active).size() >= 2);
    }

    private List<String> ids(CooperationId id, Predicate<TaskField> which) {
        return fields.all(id).stream().filter(which).map(TaskField::id).toList();
    }

    /**
     * Partners that take part in the field: while it is open those that may still decide, afterwards those that go on
     * with it. Empty for an unknown field.
     */
    public List<MunicipalityCode> fieldPartners(String taskFieldId) {
        return fields.find(taskFieldId)
                .map(field -> field.taking(partners.active(field.cooperation())))
                .orElse(List.of());
    }

    /** Partners that are asked to decide: those that did not decide on the newest business case of a field that is open. */
    public List<MunicipalityCode> fieldDeciders(String taskFieldId) {
        return fields.find(taskFieldId)
                .map(field -> field.deciding(partners.active(field.cooperation()), cases.version(taskFieldId)))
                .orElse(List.of());
    }

    /** Whether two or more partners go on with the field. */
    public boolean fieldApproved(String taskFieldId) {
        return fields.find(taskFieldId)
                .filter(field ->
                        field.going(partners.active(field.cooperation())).size() >= 2)
                .isPresent();
    }

    /** Whether the field is decided on and put to work on a track of its own. */
    public boolean fieldOnOwnTrack(String taskFieldId) {
        return fields.find(taskFieldId).filter(TaskField::ownTrack).isPresent();
    }
}
