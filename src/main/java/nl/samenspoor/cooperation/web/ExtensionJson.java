package nl.samenspoor.cooperation.web;

import java.util.List;
import nl.samenspoor.cooperation.RequestExtension;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * Extend a realised cooperation with a new task or partner.
 *
 * @param name        of the new cooperation
 * @param partners    of the new cooperation, at least two
 * @param reason      what is new and why
 * @param signal      what it starts from; may be left out
 * @param effectiveOn when; left out it is today
 */
record ExtensionJson(
        @Nullable String name,
        @Nullable List<StartJson.@Nullable PartnerJson> partners,
        @Nullable String reason,
        StartJson.@Nullable SignalJson signal,
        @Nullable EffectiveDateJson effectiveOn) {

    RequestExtension command(Reader reader) {
        return reader.checked(new RequestExtension(
                reader.text("name", name),
                StartJson.partners(reader, partners),
                reader.text("reason", reason),
                signal == null ? null : signal.read(reader),
                reader.effective("effectiveOn", effectiveOn),
                Particulars.NONE));
    }
}
