package nl.samenspoor.process.outbound;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.spi.CourseStep;
import nl.samenspoor.cooperation.spi.CourseStep.Kind;
import nl.samenspoor.cooperation.spi.CourseStep.State;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** The steps of one model that mean something to people. Forks, beginnings and what the system does at once are none. */
final class StepsOfModel {

    private final BpmnModelInstance model;

    StepsOfModel(BpmnModelInstance model) {
        this.model = model;
    }

    /** Key of the process. */
    String process() {
        return only().getId();
    }

    /** Ids of the boxes in which steps lie, without those that are there once for each municipality or field. */
    List<String> boxes() {
        return model.getModelElementsByType(SubProcess.class).stream()
                .filter(box -> box.getLoopCharacteristics() == null)
                .map(SubProcess::getId)
                .toList();
    }

    private Process only() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /**
     * Each with what happened at it.
     *
     * @param happened in the instances of the present run; nothing while it was not reached
     * @param behind   key of the part that a call with this id opens
     */
    List<CourseStep> with(List<HistoricActivityInstance> happened, UnaryOperator<String> behind) {
        Reached reached = new Reached(happened);
        Set<String> ways = WaysAhead.of(only(), happened);
        Map<String, List<HistoricActivityInstance>> byStep =
                happened.stream().collect(Collectors.groupingBy(HistoricActivityInstance::getActivityId));
        return inOrder(only().getFlowElements())
                .flatMap(node -> {
                    Kind kind = kind(node);
                    return kind == null
                            ? Stream.empty()
                            : Stream.of(step(
                                    node.getId(),
                                    kind,
                                    byStep.getOrDefault(node.getId(), List.of()),
                                    reached,
                                    happened.isEmpty() || ways.contains(node.getId()),
                                    kind == Kind.PART ? behind.apply(node.getId()) : null));
                })
                .toList();
    }

    /** In the order of the file, what lies in a box behind the box. */
    private static Stream<FlowNode> inOrder(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .flatMap(node -> node instanceof SubProcess box
                        ? Stream.concat(Stream.of(node), inOrder(box.getFlowElements()))
                        : Stream.of(node));
    }

    private static @Nullable Kind kind(FlowNode node) {
        if (node instanceof CallActivity) {
            return Kind.PART;
        }
        if (node instanceof UserTask) {
            return Kind.WORK;
        }
        if (node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || node instanceof IntermediateCatchEvent
                        && !node.getPreviousNodes().list().stream().allMatch(EventBasedGateway.class::isInstance)) {
            return Kind.WAIT;
        }
        return node instanceof Event && !(node instanceof StartEvent) ? Kind.EVENT : null;
    }

    private static CourseStep step(
            String id,
            Kind kind,
            List<HistoricActivityInstance> tokens,
            Reached reached,
            boolean toCome,
            @Nullable String opens) {
        List<HistoricActivityInstance> last = reached.last(tokens);
        long now = tokens.stream().filter(one -> one.getEndTime() == null).count();
        State state = tokens.isEmpty()
                ? toCome ? State.AHEAD : State.PASSED_BY
                : now > 0
                        ? State.NOW
                        : last.stream().allMatch(HistoricActivityInstance::isCanceled) ? State.STOPPED : State.DONE;
        return new CourseStep(
                id,
                kind,
                state,
                tokens.stream()
                        .filter(one -> now == 0 || one.getEndTime() == null)
                        .map(HistoricActivityInstance::getStartTime)
                        .min(Comparator.naturalOrder())
                        .map(StepsOfModel::moment)
                        .orElse(null),
                now > 0
                        ? null
                        : tokens.stream()
                                .map(HistoricActivityInstance::getEndTime)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .map(StepsOfModel::moment)
                                .orElse(null),
                reached.times(tokens),
                (int) now,
                opens,
                last.stream().flatMap(one -> Stream.ofNullable(one.getTaskId())).toList());
    }

    private static Instant moment(Date date) {
        return date.toInstant();
    }
}
