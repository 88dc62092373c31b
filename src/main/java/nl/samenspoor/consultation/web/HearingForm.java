package nl.samenspoor.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Refusal;

/** A form on a page of its own on who is heard: what it asks, and what is done with the answers. */
interface HearingForm {

    /** Name in the address; its texts are {@code consultation.form.<key>} in the bundles. */
    String key();

    /** The page one comes from and lands on: {@code view-rounds} or {@code works-councils}. */
    String list();

    /** Whether there is something for this reader to fill in. */
    boolean offered(Actor actor, CooperationId cooperation);

    /** Whether it could be for this reader, also when nothing is asked of him now. */
    boolean entitled(Actor actor, CooperationId cooperation);

    /** What it asks this reader. */
    List<Question> questions(Actor actor, CooperationId cooperation);

    /** What was asked of this reader, a sentence each, recorded words marked; stands above the form. */
    default List<String> asked(Actor actor, CooperationId cooperation) {
        return List.of();
    }

    /** What the form begins with, where what was chosen already tells. */
    default Map<String, String> beginning(Actor actor, CooperationId cooperation, Typed chosen) {
        return Map.of();
    }

    /** What somebody else recorded since the form was opened; empty when nothing, and for forms of which that cannot be. */
    default Optional<Meanwhile> meanwhile(CooperationId cooperation, Typed typed) {
        return Optional.empty();
    }

    /**
     * A form that somebody else overtook.
     *
     * @param words what people call the fields
     * @param again what the form holds to be sent again, counted from the newest version
     */
    record Meanwhile(Overtaken overtaken, FieldWords words, Typed again) {}

    /**
     * Does what was asked.
     *
     * @return what is odd about it but allowed
     * @throws InvalidInput with every field that is wrong
     * @throws Refusal      as the use case
     */
    List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed);
}
