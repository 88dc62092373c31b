package nl.samenspoor.process.outbound;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.spi.CoursePart;
import nl.samenspoor.cooperation.spi.CourseStep;
import nl.samenspoor.cooperation.spi.CourseStep.State;
import nl.samenspoor.cooperation.spi.CourseTokens;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.process.model.Processes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads where tokens are from the engine's own history: one statement for the whole cooperation, with all that its process
 * called, and at most one more for every level of a drawing that was not reached yet.
 */
@Component
class EngineTokens implements CourseTokens {

    private static final String CALL = "callActivity_";
    private static final String ALL = "select a.* from ACT_HI_ACTINST a where a.ROOT_PROC_INST_ID_ in"
            + " (select p.ID_ from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = #{cooperation}"
            + " and p.PROC_DEF_KEY_ = #{process} and p.SUPER_PROCESS_INSTANCE_ID_ is null)";

    /**
     * A drawing of one cooperation.
     *
     * @param definition id of the version of the model
     * @param instances  ids of the instances that are its present run; empty when it was not reached
     * @param passedBy   whether the run it lies in went past it
     */
    private record Place(String definition, Set<String> instances, boolean passedBy) {}

    private final HistoryService history;
    private final RepositoryService repository;

    EngineTokens(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CoursePart> part(CooperationId cooperation, String part) {
        List<HistoricActivityInstance> all = all(cooperation);
        return place(all, part).map(place -> {
            StepsOfModel model = model(place);
            List<CourseStep> steps = model.with(here(all, place, part), key -> behind(part, key));
            return new CoursePart(
                    part,
                    model.process(),
                    !all.isEmpty(),
                    place.passedBy() ? steps.stream().map(CourseStep::passedBy).toList() : steps);
        });
    }

    private StepsOfModel model(Place place) {
        return new StepsOfModel(repository.getBpmnModelInstance(place.definition()));
    }

    /** What happened in its present run. In the whole the record says what a detour left behind. */
    private List<HistoricActivityInstance> here(List<HistoricActivityInstance> all, Place place, String part) {
        List<HistoricActivityInstance> here = all.stream()
                .filter(one -> place.instances().contains(one.getProcessInstanceId()))
                .toList();
        return part.equals(WHOLE)
                ? here
                : Reached.inPresentBoxes(here, model(place).boxes());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> drawing(CooperationId cooperation, String part, UnaryOperator<String> label) {
        return place(all(cooperation), part).map(place -> {
            InputStream model = repository.getProcessModel(place.definition());
            return DrawnModel.of(model, label);
        });
    }

    private static String behind(String part, String call) {
        String name = call.startsWith(CALL) ? call.substring(CALL.length()) : call;
        return part.equals(WHOLE) ? name : part + "-" + name;
    }

    private List<HistoricActivityInstance> all(CooperationId cooperation) {
        return history.createNativeHistoricActivityInstanceQuery()
                .sql(ALL)
                .parameter("cooperation", cooperation.text())
                .parameter("process", Processes.COOPERATION)
                .list();
    }

    /** Walks down from the whole, from call to call. */
    private Optional<Place> place(List<HistoricActivityInstance> all, String part) {
        Optional<Place> place = Optional.of(whole(all));
        if (part.equals(WHOLE)) {
            return place;
        }
        String key = WHOLE;
        for (String name : part.split("-", -1)) {
            String from = key;
            place = place.flatMap(above -> below(all, above, from, CALL + name));
            key = key.equals(WHOLE) ? name : key + "-" + name;
        }
        return place;
    }

    private Place whole(List<HistoricActivityInstance> all) {
        return all.stream()
                .filter(one -> one.getProcessInstanceId().equals(one.getRootProcessInstanceId()))
                .max(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .map(one -> new Place(one.getProcessDefinitionId(), Set.of(one.getProcessInstanceId()), false))
                .orElseGet(() -> new Place(latest(Processes.COOPERATION), Set.of(), false));
    }

    private Optional<Place> below(List<HistoricActivityInstance> all, Place above, String from, String call) {
        if (!(repository.getBpmnModelInstance(above.definition()).getModelElementById(call)
                instanceof CallActivity drawn)) {
            return Optional.empty();
        }
        Set<String> called = presentRun(
                all,
                here(all, above, from).stream()
                        .filter(one -> one.getActivityId().equals(call))
                        .filter(one -> one.getCalledProcessInstanceId() != null)
                        .toList());
        return Optional.of(all.stream()
                .filter(one -> called.contains(one.getProcessInstanceId()))
                .findFirst()
                .map(one -> new Place(one.getProcessDefinitionId(), called, false))
                .orElseGet(
                        () -> new Place(latest(drawn.getCalledElement()), Set.of(), wentPast(all, above, from, call))));
    }

    /** Of the whole the record says what lies behind. */
    private boolean wentPast(List<HistoricActivityInstance> all, Place above, String part, String call) {
        return above.passedBy()
                || !part.equals(WHOLE)
                        && model(above).with(here(all, above, part), key -> behind(part, key)).stream()
                                .anyMatch(step -> step.id().equals(call) && step.state() == State.PASSED_BY);
    }

    /** What runs, or else ran last; of a call that is repeated for several, those beside it too. */
    private static Set<String> presentRun(List<HistoricActivityInstance> all, List<HistoricActivityInstance> callers) {
        Set<String> repeated = all.stream()
                .filter(one -> one.getActivityType().equals(Reached.REPEATED))
                .map(HistoricActivityInstance::getId)
                .collect(Collectors.toSet());
        List<HistoricActivityInstance> running =
                callers.stream().filter(one -> one.getEndTime() == null).toList();
        List<HistoricActivityInstance> present = !running.isEmpty()
                ? running
                : callers.stream().max(Comparator.comparing(HistoricActivityInstance::getStartTime)).stream()
                        .toList();
        Set<String> together = present.stream()
                .map(HistoricActivityInstance::getParentActivityInstanceId)
                .filter(repeated::contains)
                .collect(Collectors.toSet());
        return Stream.concat(
                        present.stream(),
                        callers.stream().filter(one -> together.contains(one.getParentActivityInstanceId())))
                .map(HistoricActivityInstance::getCalledProcessInstanceId)
                .collect(Collectors.toSet());
    }

    private String latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
