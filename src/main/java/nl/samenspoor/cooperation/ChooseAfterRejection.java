package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Choose how to go on after a rejection or refusal.
 *
 * @param choice      fall back, rework, fewer partners, hold or stop
 * @param leaving     who leaves; only with fewer partners, and then at least one
 * @param reviewOn    when a hold, or the form that is fallen back on, is looked at again; only with these two, and people
 *                    must give it
 * @param reasoning   in the person's words
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record ChooseAfterRejection(
        AfterRejection choice,
        List<MunicipalityCode> leaving,
        @Nullable LocalDate reviewOn,
        String reasoning,
        EffectiveDate effective,
        Particulars particulars) {

    public ChooseAfterRejection {
        leaving = List.copyOf(leaving);
    }

    /** A choice for which nobody leaves and nothing stands still. */
    public ChooseAfterRejection(
            AfterRejection choice, String reasoning, EffectiveDate effective, Particulars particulars) {
        this(choice, List.of(), null, reasoning, effective, particulars);
    }

    /** The same with those who leave. */
    public ChooseAfterRejection withLeaving(List<MunicipalityCode> municipalities) {
        return new ChooseAfterRejection(choice, municipalities, reviewOn, reasoning, effective, particulars);
    }

    /** The same with the day on which the hold or the form is looked at again. */
    public ChooseAfterRejection withReviewOn(@Nullable LocalDate day) {
        return new ChooseAfterRejection(choice, leaving, day, reasoning, effective, particulars);
    }
}
