package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * Choose the legal form and lay down the arrangement, or its next status.
 *
 * @param cooperation whose arrangement
 * @param legalForm   its legal form, never unknown
 * @param name        its name, or null
 * @param board       who sits in general and executive board, in words, or null
 * @param directorate how the organisation is led (directiemodel), in words, or null
 * @param status      how far it is
 * @param effective   when it was drafted, adopted or ended
 * @param inForce     since or from when it is in force, or null when not known
 * @param ends        when it ends or ended, or null
 * @param evaluationAfterYears after how many years it says it is evaluated, 1 to 50, or null when it does not say
 * @param note        remark, or null
 * @param source      where it is known from, or null
 * @param participants which bodies enter into it, or null when not known
 * @param reviewOn    when it is looked at again, or null for one of the past
 * @param variant     what one of the authors calls it, or null
 * @param clauses     what it says of powers, tasks, staff, leaving and conflicts
 * @param seen        number of the newest state that was seen, 0 for none; null when it does not matter
 */
public record DraftArrangement(
        CooperationId cooperation,
        LegalForm legalForm,
        @Nullable String name,
        @Nullable String board,
        @Nullable String directorate,
        AgreementStatus status,
        EffectiveDate effective,
        @Nullable EffectiveDate inForce,
        @Nullable EffectiveDate ends,
        @Nullable Integer evaluationAfterYears,
        @Nullable String note,
        @Nullable String source,
        @Nullable Participants participants,
        @Nullable EffectiveDate reviewOn,
        @Nullable FormVariant variant,
        Clauses clauses,
        @Nullable Integer seen) {

    /** Of which nothing more is known, whatever was recorded before. */
    public DraftArrangement(
            CooperationId cooperation,
            LegalForm legalForm,
            @Nullable String name,
            @Nullable String board,
            @Nullable String directorate,
            AgreementStatus status,
            EffectiveDate effective,
            @Nullable EffectiveDate inForce,
            @Nullable EffectiveDate ends,
            @Nullable Integer evaluationAfterYears,
            @Nullable String note,
            @Nullable String source,
            @Nullable Participants participants) {
        this(
                cooperation,
                legalForm,
                name,
                board,
                directorate,
                status,
                effective,
                inForce,
                ends,
                evaluationAfterYears,
                note,
                source,
                participants,
                null,
                null,
                Clauses.UNKNOWN,
                null);
    }

    /** @throws InvalidInput on field {@code legalForm} when it is unknown: an arrangement has a form */
    public DraftArrangement {
        if (legalForm == LegalForm.UNKNOWN) {
            throw InvalidInput.of("legalForm", "agreement.legalForm", legalForm.key());
        }
    }
}
