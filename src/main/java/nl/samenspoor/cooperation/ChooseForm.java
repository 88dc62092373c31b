package nl.samenspoor.cooperation;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Record the form that was chosen. No choice is final: it carries a review date (Speulman 2012, §3.3.3).
 *
 * @param form        1 to 4
 * @param variant     the author's variant, for example SETA, or null
 * @param legalForm   legal shape; may be unknown
 * @param reviewOn    when the form is looked at again; people must give it, it may be unknown (null) for the past
 * @param note        in the person's words, or null
 * @param effective   when it happened
 * @param particulars what else is known
 * @param reviewGiven {@code reviewOn} as it was said, where that is less exact than a day, or null
 */
public record ChooseForm(
        CooperationForm form,
        @Nullable String variant,
        LegalForm legalForm,
        @Nullable LocalDate reviewOn,
        @Nullable String note,
        EffectiveDate effective,
        Particulars particulars,
        @Nullable EffectiveDate reviewGiven) {

    /** With a review date that is a day, or none. */
    public ChooseForm(
            CooperationForm form,
            @Nullable String variant,
            LegalForm legalForm,
            @Nullable LocalDate reviewOn,
            @Nullable String note,
            EffectiveDate effective,
            Particulars particulars) {
        this(form, variant, legalForm, reviewOn, note, effective, particulars, null);
    }
}
