package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Lets the process follow what municipalities decided on a task field without being asked. Called last in a use case; the
 * tables already say how the field stands.
 */
@Component
class FollowingFields {

    private final PartnerRows partners;
    private final ProcessProgress progress;
    private final CooperationProcess process;

    FollowingFields(PartnerRows partners, ProcessProgress progress, CooperationProcess process) {
        this.partners = partners;
        this.progress = progress;
        this.process = process;
    }

    /**
     * A field that is settled asks for no business case any more, whenever that was written. Whoever goes on with it later than
     * the others gets the agreement that they got.
     *
     * @param before the field before what was recorded
     * @param now    the field as it is
     */
    void follow(TaskField before, TaskField now) {
        if (now.state() == TaskFieldState.OPEN) {
            return;
        }
        progress.finished(
                now.cooperation(), WorkItem.of("userTask_draftBusinessCase").forField(now.id()), null);
        if (now.state() != TaskFieldState.STOPPED) {
            goingOn(before, now).forEach(one -> process.joinedField(now.cooperation(), now.id(), one));
        }
    }

    private List<MunicipalityCode> goingOn(TaskField before, TaskField now) {
        List<MunicipalityCode> active = partners.active(now.cooperation());
        List<MunicipalityCode> going = new ArrayList<>(now.going(active));
        if (before.state() == TaskFieldState.APPROVED || before.state() == TaskFieldState.IMPLEMENTED) {
            going.removeAll(before.going(active));
        }
        return going;
    }
}
