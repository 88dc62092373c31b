package nl.samenspoor.process.outbound;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Where the tokens of a run can still come along the lines of its model. What interrupts a step opens no way: nobody counts on
 * it. A run that was taken away is asked from where it stood last.
 */
final class WaysAhead {

    private static final String BODY = "#" + Reached.REPEATED;

    private final Process process;
    private final Set<String> ahead = new HashSet<>();

    private WaysAhead(Process process) {
        this.process = process;
    }

    /**
     * Ids of the elements that can still be reached.
     *
     * @param happened all that happened in the instances of the present run
     */
    static Set<String> of(Process process, Collection<HistoricActivityInstance> happened) {
        return new WaysAhead(process).from(happened);
    }

    private Set<String> from(Collection<HistoricActivityInstance> happened) {
        Set<String> places = places(happened);
        for (String place : places) {
            if (process.getModelInstance().getModelElementById(place) instanceof FlowNode node) {
                node.getSucceedingNodes().list().forEach(this::reach);
            }
        }
        if (!places.isEmpty()) {
            starts(process.getFlowElements().stream()
                            .filter(SubProcess.class::isInstance)
                            .map(SubProcess.class::cast)
                            .filter(SubProcess::triggeredByEvent)
                            .flatMap(box -> box.getFlowElements().stream())
                            .toList())
                    .forEach(this::reach);
        }
        return ahead;
    }

    private Set<String> places(Collection<HistoricActivityInstance> happened) {
        List<HistoricActivityInstance> present =
                happened.stream().filter(one -> one.getEndTime() == null).toList();
        List<HistoricActivityInstance> last = !present.isEmpty() || ended(happened)
                ? present
                : happened.stream().filter(HistoricActivityInstance::isCanceled).toList();
        return last.stream().map(one -> one.getActivityId().replace(BODY, "")).collect(Collectors.toSet());
    }

    /** Whether it came to one of its ends by itself. */
    private boolean ended(Collection<HistoricActivityInstance> happened) {
        Set<String> ends = process.getFlowElements().stream()
                .filter(EndEvent.class::isInstance)
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
        return happened.stream().anyMatch(one -> ends.contains(one.getActivityId()));
    }

    private void reach(FlowNode node) {
        if (!ahead.add(node.getId())) {
            return;
        }
        if (node instanceof SubProcess box) {
            starts(box.getFlowElements()).forEach(this::reach);
        }
        node.getSucceedingNodes().list().forEach(this::reach);
    }

    private static List<FlowNode> starts(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
    }
}
