package nl.samenspoor.gate.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who set a condition and who sees to it, in the reader's language. */
@Component
class ConditionWording {

    private final Texts texts;
    private final Municipalities municipalities;

    ConditionWording(Texts texts, Municipalities municipalities) {
        this.texts = texts;
        this.municipalities = municipalities;
    }

    /** Names of all municipalities these conditions mention, in one statement. */
    Map<MunicipalityCode, String> names(Collection<Condition> conditions) {
        return municipalities.names(conditions.stream()
                .flatMap(one -> Stream.of(one.municipality(), one.owner().municipality()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    String body(Body body, @Nullable MunicipalityCode municipality, Map<MunicipalityCode, String> names) {
        String key = "gate.owner." + body.name().toLowerCase(Locale.ROOT);
        return municipality == null
                ? texts.of(key)
                : texts.of(key, names.getOrDefault(municipality, municipality.text()));
    }
}
