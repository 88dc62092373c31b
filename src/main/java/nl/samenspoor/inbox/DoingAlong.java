package nl.samenspoor.inbox;

import java.util.Map;
import nl.samenspoor.inbox.spi.WorkAlong;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Lends {@link RecordingWork} to features that may not know it. */
@Component
class DoingAlong implements WorkAlong {

    private final RecordingWork recording;

    DoingAlong(RecordingWork recording) {
        this.recording = recording;
    }

    @Override
    public void record(
            Actor actor, CooperationId cooperation, WorkItem work, Map<String, ?> answers, EffectiveDate effective) {
        recording.record(actor, cooperation, work, answers, effective);
    }
}
