package nl.samenspoor.inbox.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.spi.TaskRemarks;
import nl.samenspoor.inbox.spi.WorkContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the features have to remark about tasks that wait. */
@Component
class RemarksOnTasks {

    private final ObjectProvider<TaskRemarks> features;

    RemarksOnTasks(ObjectProvider<TaskRemarks> features) {
        this.features = features;
    }

    /** By id of the task; those nobody remarks on are left out. */
    Map<String, String> of(Collection<OpenTask> tasks) {
        List<WorkContext> waiting = tasks.stream().map(OpenTask::work).toList();
        Map<String, String> all = new HashMap<>();
        features.orderedStream().forEach(feature -> all.putAll(feature.of(waiting)));
        return all;
    }
}
