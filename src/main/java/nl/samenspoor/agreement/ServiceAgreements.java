package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Service agreements of cooperations. Changes nothing; the caller checks who may see the cooperation. */
@Component
public class ServiceAgreements {

    private final ServiceAgreementRegister register;
    private final ContractorSide contractors;
    private final Clock clock;

    ServiceAgreements(ServiceAgreementRegister register, ContractorSide contractors, Clock clock) {
        this.register = register;
        this.contractors = contractors;
        this.clock = clock;
    }

    /** All versions of all agreements, the newest first. */
    public List<ServiceAgreement> of(CooperationId cooperation) {
        return register.of(cooperation);
    }

    /** Where each agreement stands, by task field, client and number. */
    public List<StandingAgreement> standing(CooperationId cooperation) {
        return register.standing(cooperation);
    }

    /** Where each agreement stands today, by task field, client and number. */
    public List<AgreementNow> today(CooperationId cooperation) {
        LocalDate today = LocalDate.now(clock);
        return register.standing(cooperation).stream()
                .map(stand -> AgreementNow.of(stand, today))
                .toList();
    }

    /** The same agreement as it stands today. */
    public AgreementNow today(StandingAgreement stand) {
        return AgreementNow.of(stand, LocalDate.now(clock));
    }

    /** Steps of all agreements, the last recorded first. */
    public List<ServiceStep> steps(CooperationId cooperation) {
        return register.stepsOf(cooperation);
    }

    /** Everything there is of one agreement. */
    public Optional<ServiceAgreementFile> file(CooperationId cooperation, long agreement) {
        return register.find(cooperation, agreement).map(this::file);
    }

    /** Everything there is of the newest agreement of a client in a task field. */
    public Optional<ServiceAgreementFile> file(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return register.newest(cooperation, taskField, client).map(this::file);
    }

    /** What is remarkable about the newest version and its signatures, though allowed. */
    public List<FieldProblem> remarkable(ServiceAgreementFile file) {
        List<FieldProblem> odd =
                new ArrayList<>(ServiceContentCheck.odd(file.newest().said(), LocalDate.now(clock)));
        file.signedOn()
                .filter(on -> ServiceContentCheck.afterTerm(file.stand(), on))
                .ifPresent(on -> odd.add(FieldProblem.of("effectiveOn", "agreement.service.odd.signedAfterTerm")));
        return odd;
    }

    private ServiceAgreementFile file(StandingAgreement stand) {
        return new ServiceAgreementFile(stand, register.versions(stand.id()), register.steps(stand.id()));
    }

    /** Agreements that run today or later, and were laid down as signed without steps. */
    public List<SignedOutright> signedOutright() {
        return register.signedOutright(LocalDate.now(clock));
    }

    /** Nobody else moves the newest agreement of a client in a task field before this transaction ends. */
    public void hold(CooperationId cooperation, String taskField, MunicipalityCode client) {
        register.lock(cooperation, taskField, client);
    }

    /** Whether there is something to review, answer or sign. */
    public boolean drafted(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return register.newest(cooperation, taskField, client)
                .filter(one -> one.recorded().negotiated())
                .isPresent();
    }

    /** Whether the last thing that was done with the newest version sent it back to who drafts. */
    public boolean sentBack(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return register.newest(cooperation, taskField, client)
                .flatMap(one -> register.steps(one.id()).stream()
                        .filter(step -> step.version() == one.version())
                        .findFirst())
                .filter(step -> step.kind().sendsBack())
                .isPresent();
    }

    /** The present partners, who speak for themselves as a contractor; for any other the project leader does. */
    public List<MunicipalityCode> partners(CooperationId cooperation) {
        return contractors.present(cooperation);
    }

    /** The present partner that delivers by the newest version, or null when somebody else does. */
    public @Nullable MunicipalityCode contractor(CooperationId cooperation, String taskField, MunicipalityCode client) {
        return register.newest(cooperation, taskField, client)
                .map(contractors::partner)
                .orElse(null);
    }
}
