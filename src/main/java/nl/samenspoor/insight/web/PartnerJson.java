package nl.samenspoor.insight.web;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A present or former partner; {@code until} is {@code none} while it takes part. */
record PartnerJson(String municipality, String name, Object from, Object until, String reason) {

    /** A partner by name only. */
    record Named(String municipality, String name) {}

    static PartnerJson of(
            String municipality,
            String name,
            EffectiveDate from,
            @Nullable EffectiveDate until,
            @Nullable String reason) {
        return new PartnerJson(
                municipality, name, from, until == null ? "none" : until, until == null ? "none" : Known.text(reason));
    }
}
