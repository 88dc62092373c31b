package nl.samenspoor.process.outbound;

import java.util.List;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.model.Processes;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * A service agreement for a municipality that goes on with a task field after the process took up its agreements: the field's
 * own track does so, or phase 3, for all who go on at that moment. Who goes on later gets one beside the course.
 */
@Component
class AgreementsForLateClients {

    private static final int AGREEMENTS_IN_PHASE = 3;
    private static final List<String> ELABORATING =
            List.of("userTask_draftBusinessCase", "userTask_decideOnBusinessCase");

    private final RuntimeService runtime;
    private final CourseView course;
    private final ServiceAgreements known;
    private final EngineServiceAgreements agreements;

    AgreementsForLateClients(
            RuntimeService runtime, CourseView course, ServiceAgreements known, EngineServiceAgreements agreements) {
        this.runtime = runtime;
        this.course = course;
        this.known = known;
        this.agreements = agreements;
    }

    /** Nothing when it has one, or when the process comes to it by itself. */
    void join(CooperationId cooperation, String taskField, MunicipalityCode municipality) {
        if (takenUp(cooperation, taskField)
                && !bound(cooperation, taskField, municipality)
                && !agreements.underWay(cooperation, taskField, municipality)) {
            agreements.started(cooperation, taskField, municipality);
        }
    }

    /** Whether it signed one, as a history may tell of a field that was never decided on. */
    private boolean bound(CooperationId cooperation, String taskField, MunicipalityCode municipality) {
        return known.file(cooperation, taskField, municipality)
                .filter(file -> file.stand().recorded().binding())
                .isPresent();
    }

    private boolean takenUp(CooperationId cooperation, String taskField) {
        return EngineCalls.call(() -> {
            List<ProcessInstance> tracks = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(cooperation.text())
                    .processDefinitionKey(Processes.TASK_FIELD)
                    .variableValueEquals(Variables.TASK_FIELD, taskField)
                    .list();
            if (!tracks.isEmpty()) {
                return tracks.stream().noneMatch(track -> ELABORATING.stream().anyMatch(step -> at(track, step)));
            }
            return course.fieldOnOwnTrack(taskField) || takenUpByTheWhole(cooperation);
        });
    }

    private boolean takenUpByTheWhole(CooperationId cooperation) {
        int phase = course.of(cooperation).phase().number();
        return phase > AGREEMENTS_IN_PHASE
                || phase == AGREEMENTS_IN_PHASE
                        && runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(cooperation.text())
                                .processDefinitionKey(Processes.PHASE_3)
                                .list()
                                .stream()
                                .noneMatch(phase3 -> at(phase3, "userTask_draftArrangement"));
    }

    private boolean at(ProcessInstance process, String step) {
        return runtime.createExecutionQuery()
                        .processInstanceId(process.getId())
                        .activityId(step)
                        .count()
                > 0;
    }
}
