package nl.samenspoor.process.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Counts which flow nodes and sequence flows of the models the tests of this run passed through. */
public final class FlowNodeCoverage {

    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>();
    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    private static final Set<String> OURS = keysOfOurModels();

    private FlowNodeCoverage() {}

    private static Set<String> keysOfOurModels() {
        Pattern process = Pattern.compile("<(?:\\w+:)?process[^>]* id=\"(\\w+)\"");
        try {
            Set<String> keys = new TreeSet<>();
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
                process.matcher(model.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> keys.add(found.group(1)));
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Set<String> models() {
        return OURS;
    }

    public static boolean nothingRan() {
        return PASSED.isEmpty();
    }

    public static int known() {
        return KNOWN.size();
    }

    public static Set<String> missed() {
        Set<String> missed = new TreeSet<>(KNOWN);
        missed.removeAll(PASSED);
        return missed;
    }

    /** Hangs the counter on every model the engine reads. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Counting {

        @Bean
        BpmnParseListener coverageListener() {
            return new CountingListener();
        }
    }

    private static final class CountingListener extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element rootElement, java.util.List<ProcessDefinitionEntity> processes) {
            processes.stream()
                    .filter(process -> OURS.contains(process.getKey()))
                    .forEach(process -> process.getActivities().forEach(activity -> watch(process.getKey(), activity)));
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            String process = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey();
            if (!OURS.contains(process)) {
                return;
            }
            String key = process + " flow " + flow.getId();
            KNOWN.add(key);
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) passing -> PASSED.add(key));
        }

        private static void watch(String process, ActivityImpl activity) {
            String key = process + " node " + activity.getId();
            KNOWN.add(key);
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) entering -> PASSED.add(key));
            activity.getActivities().forEach(inner -> watch(process, inner));
        }
    }
}
