package nl.samenspoor.cooperation.web;

import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * A partner leaves.
 *
 * @param municipality who, by CBS code
 * @param reason       why
 * @param effectiveOn  when; left out it is today
 * @param source       where it is known from; may be left out
 */
record WithdrawalJson(
        @Nullable String municipality,
        @Nullable String reason,
        @Nullable EffectiveDateJson effectiveOn,
        @Nullable String source) {

    WithdrawPartner command(Reader reader) {
        return reader.checked(new WithdrawPartner(
                reader.municipality("municipality", municipality),
                reader.text("reason", reason),
                reader.effective("effectiveOn", effectiveOn),
                reader.particulars(source)));
    }
}
