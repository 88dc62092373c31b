package nl.samenspoor.process.outbound;

import nl.samenspoor.cooperation.OpenField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.kernel.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sees at every start that task fields follow a track of their own that were opened after the whole took up its fields, when
 * such tracks did not exist yet. Each by itself: one that cannot get a track takes nothing from the others.
 */
@Component
class TracksForLateFields {

    private static final Logger LOG = LoggerFactory.getLogger(TracksForLateFields.class);

    private final OpeningTaskFields opening;

    TracksForLateFields(OpeningTaskFields opening) {
        this.opening = opening;
    }

    @EventListener(ApplicationReadyEvent.class)
    void giveAll() {
        opening.withoutTrack().forEach(this::give);
    }

    private void give(OpenField field) {
        try {
            if (opening.giveTrack(field)) {
                LOG.info("Task field {} follows a track of its own from now on", field.taskField());
            }
        } catch (Refusal | DataAccessException | ProcessEngineException refused) {
            // Its process does not run any more, or the other node was first: no reason not to start.
            LOG.warn("Task field {} got no track of its own: {}", field.taskField(), refused.getMessage());
        }
    }
}
