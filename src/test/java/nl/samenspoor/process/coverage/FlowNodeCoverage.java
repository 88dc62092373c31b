package nl.samenspoor.process.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/** Counts which flow nodes and sequence flows of the models the tests of this process passed through. */
public final class FlowNodeCoverage {

    static final Path FOLDER = Path.of("target", "coverage");

    private static final Set<String> KNOWN = new ConcurrentSkipListSet<>();
    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    /** For each process key the ids in its model: tests deploy models of their own under the same keys. */
    private static final Map<String, Set<String>> OURS = idsOfOurModels();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(FlowNodeCoverage::write));
    }

    private FlowNodeCoverage() {}

    private static Map<String, Set<String>> idsOfOurModels() {
        Pattern process = Pattern.compile("<(?:\\w+:)?process[^>]* id=\"(\\w+)\"");
        Pattern element = Pattern.compile(" id=\"(\\w+)\"");
        try {
            Map<String, Set<String>> ids = new TreeMap<>();
            for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
                String text = model.getContentAsString(StandardCharsets.UTF_8);
                Set<String> inThisModel = firsts(element, text);
                firsts(process, text).forEach(key -> ids.put(key, inThisModel));
            }
            return ids;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> firsts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static boolean isOurs(String process, String element) {
        return OURS.getOrDefault(process, Set.of()).contains(element);
    }

    static Set<String> models() {
        return OURS.keySet();
    }

    /**
     * Leaves what this process knows and passed through in a file of its own, as several processes share the tests and
     * {@link ModelCoverageIT} looks at all of them together.
     */
    private static void write() {
        List<String> lines = new ArrayList<>();
        KNOWN.forEach(key -> lines.add("known " + key));
        PASSED.forEach(key -> lines.add("passed " + key));
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(ProcessHandle.current().pid() + ".txt"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
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
        public void parseRootElement(Element rootElement, List<ProcessDefinitionEntity> processes) {
            processes.forEach(
                    process -> process.getActivities().forEach(activity -> watch(process.getKey(), activity)));
        }

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
            String process = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey();
            if (!isOurs(process, flow.getId())) {
                return;
            }
            String key = process + " flow " + flow.getId();
            KNOWN.add(key);
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) passing -> PASSED.add(key));
        }

        private static void watch(String process, ActivityImpl activity) {
            if (isOurs(process, activity.getId())) {
                String key = process + " node " + activity.getId();
                KNOWN.add(key);
                activity.addListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) entering -> PASSED.add(key));
            }
            activity.getActivities().forEach(inner -> watch(process, inner));
        }
    }
}
