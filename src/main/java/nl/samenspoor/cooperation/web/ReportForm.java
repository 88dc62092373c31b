package nl.samenspoor.cooperation.web;

import java.util.Arrays;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.web.EffectiveDateJson;
import nl.samenspoor.web.SubmissionToken;
import org.jspecify.annotations.Nullable;

/**
 * The page's form for something that happened, as it was typed. Which fields count depends on the kind.
 *
 * @param kind         what happened, a key of {@link ReportKind}
 * @param text         reason or words
 * @param municipality CBS code of the partner concerned, or {@link #ALL}
 * @param taskField    id of the field concerned
 * @param name         name of a new field
 * @param taskKind     sort of tasks of a new field
 * @param ahead        {@code true} when a new field runs ahead
 * @param outcome      of a sounding
 * @param form         chosen form, a key of {@link CooperationForm}
 * @param variant      variant of the chosen form
 * @param legalForm    legal shape of the chosen form
 * @param reviewOn     day on which a hold or a form is looked at again
 * @param effectiveOn  when it happened; left empty it is today
 * @param source       where it is known from
 * @param confirmed    {@code true} when the sender confirmed that the cooperation ends by it
 * @param once         token of this form, see {@link SubmissionToken}
 */
record ReportForm(
        @Nullable String kind,
        @Nullable String text,
        @Nullable String municipality,
        @Nullable String taskField,
        @Nullable String name,
        @Nullable String taskKind,
        @Nullable String ahead,
        @Nullable String outcome,
        @Nullable String form,
        @Nullable String variant,
        @Nullable String legalForm,
        @Nullable String reviewOn,
        @Nullable String effectiveOn,
        @Nullable String source,
        @Nullable String confirmed,
        @Nullable String once) {

    ReportForm {
        reviewOn = TypedDate.edtfOrNull(reviewOn);
        effectiveOn = TypedDate.edtfOrNull(effectiveOn);
    }

    /** In the place of a municipality: that of all partners. */
    static final String ALL = "all";

    static ReportForm of(ReportKind kind, String token) {
        return new ReportForm(
                kind.key(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, token);
    }

    /** The same with a token of its own. */
    ReportForm with(String token) {
        return new ReportForm(
                kind,
                text,
                municipality,
                taskField,
                name,
                taskKind,
                ahead,
                outcome,
                form,
                variant,
                legalForm,
                reviewOn,
                effectiveOn,
                source,
                confirmed,
                token);
    }

    boolean namesNoMunicipality() {
        return blank(municipality);
    }

    boolean isConfirmed() {
        return "true".equals(confirmed);
    }

    @Nullable
    EffectiveDateJson when() {
        return blank(effectiveOn) ? null : EffectiveDateJson.written(String.valueOf(effectiveOn));
    }

    HoldJson hold() {
        return new HoldJson(text, when(), filled(reviewOn), null, filled(source));
    }

    ResumptionJson resumption() {
        return new ResumptionJson(filled(text), when(), filled(source));
    }

    WithdrawalJson withdrawal() {
        return new WithdrawalJson(filled(municipality), text, when(), filled(source));
    }

    TerminationJson termination() {
        return new TerminationJson(text, when(), filled(source));
    }

    /** The event with the fields that belong to its kind; what was typed in others is left out. */
    EventJson event(ReportKind sort) {
        return new EventJson(
                sort.key(),
                when(),
                filled(source),
                sort.has("text") ? filled(text) : null,
                sort.has("outcome") ? filled(outcome) : null,
                null,
                sort.has("municipality") && !ALL.equals(municipality) ? filled(municipality) : null,
                sort.has("taskField") ? filled(taskField) : null,
                sort.has("name") ? filled(name) : null,
                sort.has("taskKind") ? filled(taskKind) : null,
                sort.has("ahead") ? Boolean.valueOf("true".equals(ahead)) : null,
                sort.has("form") ? number() : null,
                sort.has("variant") ? filled(variant) : null,
                sort.has("legalForm") ? filled(legalForm) : null,
                sort.has("reviewOn") ? filled(reviewOn) : null);
    }

    private @Nullable Integer number() {
        return Arrays.stream(CooperationForm.values())
                .filter(one -> one.key().equals(form))
                .map(CooperationForm::number)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String filled(@Nullable String text) {
        return blank(text) ? null : text;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
