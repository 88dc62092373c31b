package nl.samenspoor.insight.course;

import java.util.List;
import nl.samenspoor.cooperation.spi.CourseStep.Kind;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A step of the course, in words of the reader.
 *
 * @param id       of the element in the drawing, and key of the message that names it
 * @param kind     what happens there
 * @param state    where it stands
 * @param when     since when or when, by the record; in its absence when it was recorded; of a gate what came of it, of
 *                 work set aside why; null while ahead
 * @param span     the same as dates
 * @param waitsFor whom it waits for; empty when that does not apply
 * @param lasting  how long it lasts or lasted, no more exactly than is known, or that this is unknown; of a phase all stays
 *                 together; null where there is nothing to count
 * @param against  the plan or term it is measured against; null without one
 * @param late     whether it is or was later than that
 * @param times    how often it was reached in the present run; 0 while ahead
 * @param now      how many tokens are there, 0 or more
 * @param opens    key of the part drawn behind it, or null
 */
public record CourseLine(
        String id,
        Kind kind,
        Standing state,
        @Nullable String when,
        Span span,
        List<WaitsFor> waitsFor,
        @Nullable String lasting,
        @Nullable String against,
        boolean late,
        int times,
        int now,
        @Nullable String opens) {

    /**
     * From when until when.
     *
     * @param since    null while ahead, and when it is not known
     * @param until    null while it lasts, while ahead, and when it is not known
     * @param recorded whether these are moments of recording, because the record does not say when it took effect
     */
    public record Span(@Nullable EffectiveDate since, @Nullable EffectiveDate until, boolean recorded) {

        static final Span NONE = new Span(null, null, false);
    }

    /**
     * A body something waits for.
     *
     * @param municipality whose, or null for a body of the cooperation as a whole
     * @param name         of that municipality, or null
     * @param inWords      the body, with its municipality
     */
    public record WaitsFor(Body body, @Nullable MunicipalityCode municipality, @Nullable String name, String inWords) {}

    public CourseLine {
        waitsFor = List.copyOf(waitsFor);
    }

    /** Whom it waits for in words. */
    public List<String> who() {
        return waitsFor.stream().map(WaitsFor::inWords).toList();
    }
}
