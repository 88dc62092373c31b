package nl.samenspoor.cooperation.spi;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.samenspoor.kernel.CooperationId;

/**
 * Where the process of a cooperation stands, in the version of the models it was started with. Implemented by the process
 * module. Reads only; the caller checks who may see the cooperation. Times are those of recording: when something happened
 * stands in our tables.
 */
public interface CourseTokens {

    /** Key of the drawing of the whole course. */
    String WHOLE = "cooperation";

    /**
     * A drawing with its tokens.
     *
     * @param part {@link #WHOLE}, or the way down to a part of it: {@code phase1} to {@code phase5}, {@code gate1} to
     *             {@code gate5}, and what is drawn in those behind a hyphen, such as {@code phase2-taskField}
     * @return nothing when the model has no such part
     */
    Optional<CoursePart> part(CooperationId cooperation, String part);

    /**
     * The drawing itself.
     *
     * @param label the text at an element with this id; an empty text leaves it as the model has it
     * @return BPMN 2.0 without what only the engine reads; nothing when the model has no such part
     */
    Optional<String> drawing(CooperationId cooperation, String part, UnaryOperator<String> label);
}
