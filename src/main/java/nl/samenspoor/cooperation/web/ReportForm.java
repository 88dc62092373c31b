package nl.samenspoor.cooperation.web;

import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * The page's form for something that happened, as it was typed. Which fields count depends on the kind.
 *
 * @param kind         what happened, a key of {@link ReportKind}
 * @param text         reason or words
 * @param municipality CBS code of the partner concerned
 * @param taskField    id of the field concerned
 * @param name         name of a new field
 * @param taskKind     sort of tasks of a new field
 * @param ahead        {@code true} when a new field runs ahead
 * @param outcome      of a sounding
 * @param reviewOn     day on which a hold is looked at again
 * @param effectiveOn  when it happened; left empty it is today
 * @param source       where it is known from
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
        @Nullable String reviewOn,
        @Nullable String effectiveOn,
        @Nullable String source) {

    static ReportForm of(ReportKind kind) {
        return new ReportForm(kind.key(), null, null, null, null, null, null, null, null, null, null);
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
                sort.has("municipality") ? filled(municipality) : null,
                sort.has("taskField") ? filled(taskField) : null,
                sort.has("name") ? filled(name) : null,
                sort.has("taskKind") ? filled(taskKind) : null,
                sort.has("ahead") ? Boolean.valueOf("true".equals(ahead)) : null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable String filled(@Nullable String text) {
        return blank(text) ? null : text;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
