package nl.samenspoor.communication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.Leaders;
import nl.samenspoor.identity.Addressees;
import nl.samenspoor.identity.Addressees.Addressee;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.springframework.stereotype.Component;

/** Who is told of a task or a question: those who can do it or answer, and those who lead its cooperation. */
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
        return theirs ? leading(task.cooperation()) : addressees.holding(municipality, roleOf(task.body()));
    }

    /** Whether nobody can answer for a college: its secretary prepares that and does not decide. */
    boolean vacant(MunicipalityCode college) {
        return addressees.holding(college, Role.COLLEGE).isEmpty();
    }

    /** Whoever answers for a college, and the secretary who prepares that; by name, each once. */
    List<Addressee> ofCollege(MunicipalityCode municipality) {
        return once(Stream.of(Role.COLLEGE, Role.SECRETARY)
                .flatMap(role -> addressees.holding(municipality, role).stream()));
    }

    /** The same of several municipalities; each once. */
    List<Addressee> ofColleges(List<MunicipalityCode> municipalities) {
        return once(municipalities.stream().flatMap(one -> ofCollege(one).stream()));
    }

    /** Whoever sees to it that somebody can answer for a college: the secretary, and those who lead; each once. */
    List<Addressee> ofVacantCollege(CooperationId cooperation, MunicipalityCode municipality) {
        return once(Stream.concat(
                addressees.holding(municipality, Role.SECRETARY).stream(), leading(cooperation).stream()));
    }

    /** The members of the works council of a municipality. */
    List<Addressee> ofWorksCouncil(MunicipalityCode municipality) {
        return addressees.holding(municipality, Role.WORKS_COUNCIL);
    }

    private static List<Addressee> once(Stream<Addressee> all) {
        return List.copyOf(all.collect(Collectors.toMap(
                        Addressee::username, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values());
    }

    /** Whoever leads a cooperation. */
    List<Addressee> leading(CooperationId cooperation) {
        return addressees.of(leaders.of(cooperation));
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
