package nl.samenspoor.web;

import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;

/** Something that nobody on any page of a cooperation should overlook. Implemented by the module that knows it. */
public interface CooperationLine {

    /**
     * A link below the navigation.
     *
     * @param text   in the reader's language
     * @param href   where it leads
     * @param urgent whether something is late
     */
    record Line(String text, String href, boolean urgent) {}

    /** Nothing when there is nothing to say, or the actor may not see the cooperation. */
    Optional<Line> of(Actor actor, CooperationId cooperation);
}
