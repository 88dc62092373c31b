package nl.samenspoor.web;

import nl.samenspoor.kernel.EffectiveDate;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes every effective date the API answers with in the one form of {@link EffectiveDateJson}. */
@JacksonComponent
class EffectiveDateWriter extends ValueSerializer<EffectiveDate> {

    @Override
    public void serialize(EffectiveDate date, JsonGenerator json, SerializationContext context) {
        context.writeValue(json, EffectiveDateJson.of(date));
    }
}
