package nl.samenspoor.cooperation.web;

import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;

/** Reports some kinds of events. */
interface EventHandling {

    /** The kinds it reports, each with the fields that belong to it. */
    Map<String, Set<String>> kinds();

    /** Reports the event; returns the id of what came into being by it, or null. */
    @Nullable
    String handle(Actor actor, CooperationId cooperation, EventJson event, Reader reader);
}
