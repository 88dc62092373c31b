package nl.samenspoor.agreement.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.agreement.EndServiceAgreement;
import nl.samenspoor.agreement.WithdrawEnding;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to end a service agreement.
 *
 * @param values by name of the field; never null, empty is not filled in
 */
record EndingForm(Map<String, String> values) {

    private static final int LONGEST_DATE = 40;
    private static final Set<String> FIELDS = Set.of("on", "reason", "source");

    /** As a client of the API sends it. */
    static EndingForm of(@Nullable String on, @Nullable String reason, @Nullable String source) {
        Map<String, String> values = new HashMap<>();
        values.put("on", on == null ? "" : on);
        values.put("reason", reason == null ? "" : reason);
        values.put("source", source == null ? "" : source);
        return new EndingForm(values);
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /**
     * To withdraw the end; the day is not asked.
     *
     * @throws InvalidInput with what does not stand on the form
     */
    WithdrawEnding withdrawal(CooperationId cooperation, long agreement) {
        new Typed(values).requireKnown(FIELDS::contains);
        return new WithdrawEnding(cooperation, agreement, value("reason"), value("source"));
    }

    /** @throws InvalidInput with what is missing, cannot be read, or does not stand on the form */
    EndServiceAgreement command(CooperationId cooperation, long agreement) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> new Typed(values).requireKnown(FIELDS::contains));
        String on = value("on").strip();
        EffectiveDate day =
                mistakes.in(() -> EffectiveDate.parse("on", on.substring(0, Math.min(LONGEST_DATE, on.length()))));
        if (mistakes.any()) {
            // What else is wrong is told by the use case, which does not come to it.
            mistakes.of(() -> PlainText.required("reason", value("reason"), PlainText.LONG));
            mistakes.of(() -> PlainText.optional("source", value("source"), 2_000));
        }
        mistakes.refuse();
        return new EndServiceAgreement(
                cooperation, agreement, day == null ? EffectiveDate.unknown() : day, value("reason"), value("source"));
    }
}
