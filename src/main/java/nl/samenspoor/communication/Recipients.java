package nl.samenspoor.communication;

import java.util.List;
import nl.samenspoor.cooperation.Leaders;
import nl.samenspoor.identity.Addressees;
import nl.samenspoor.identity.Addressees.Addressee;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.springframework.stereotype.Component;

/** Who is told of a task: those who can do it, and those who lead its cooperation. */
@Component
class Recipients {

    private final Addressees addressees;
    private final Leaders leaders;

    Recipients(Addressees addressees, Leaders leaders) {
        this.addressees = addressees;
        this.leaders = leaders;
    }

    List<Addressee> of(OpenTask task, ReminderKind kind) {
        MunicipalityCode municipality = task.municipality();
        boolean theirs = kind.toLeaders() || municipality == null || task.body() == Body.PROJECT_LEADER;
        return theirs
                ? addressees.of(leaders.of(task.cooperation()))
                : addressees.holding(municipality, roleOf(task.body()));
    }

    private static Role roleOf(Body body) {
        return switch (body) {
            case COUNCIL -> Role.COUNCIL_CLERK;
            case COLLEGE -> Role.COLLEGE;
            case WORKS_COUNCIL -> Role.WORKS_COUNCIL;
            case SECRETARY -> Role.SECRETARY;
            case PROJECT_LEADER -> Role.PROJECT_LEADER;
        };
    }
}
