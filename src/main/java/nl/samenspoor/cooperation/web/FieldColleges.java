package nl.samenspoor.cooperation.web;

import java.util.List;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** For which colleges somebody records decisions on task fields. */
@Component
class FieldColleges {

    private final ReadingTaskFields reading;
    private final Visibility visibility;

    FieldColleges(ReadingTaskFields reading, Visibility visibility) {
        this.reading = reading;
        this.visibility = visibility;
    }

    /** Present partners for whose college he does; none once the cooperation has ended. */
    List<MunicipalityCode> of(Actor actor, CooperationSummary cooperation) {
        return cooperation.status() == CooperationStatus.ENDED ? List.of() : seats(actor, cooperation);
    }

    private static List<MunicipalityCode> seats(Actor actor, CooperationSummary cooperation) {
        return cooperation.partners().stream()
                .filter(code -> Permissions.mayFor(actor, Right.DECIDE_ON_FIELD, code))
                .toList();
    }

    /**
     * The fields, for somebody who decides on one.
     *
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he acts for the college of none of the partners
     * @throws Conflict   when the cooperation has ended
     */
    ReadingTaskFields.Fields require(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        ReadingTaskFields.Fields fields = reading.of(cooperation);
        if (seats(actor, fields.cooperation()).isEmpty()) {
            throw new NotAllowed(Right.DECIDE_ON_FIELD.refusal());
        }
        if (fields.cooperation().status() == CooperationStatus.ENDED) {
            throw new Conflict("cooperation.ended");
        }
        return fields;
    }

    /**
     * Whose college it is.
     *
     * @param typed code of the municipality; empty for the only or first one
     * @throws NotAllowed when he does not act for that college
     */
    MunicipalityCode college(Actor actor, ReadingTaskFields.Fields fields, String typed) {
        return seats(actor, fields.cooperation()).stream()
                .filter(code -> typed.isEmpty() || code.text().equals(typed))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(Right.DECIDE_ON_FIELD.refusal()));
    }
}
