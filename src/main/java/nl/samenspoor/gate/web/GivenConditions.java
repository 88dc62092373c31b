package nl.samenspoor.gate.web;

import java.time.LocalDate;
import java.util.Arrays;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Reads what pages and API give about conditions and promises; says which field is wrong. */
final class GivenConditions {

    private GivenConditions() {}

    /** A day that may be left out. */
    static @Nullable LocalDate day(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : CalendarDay.parse(field, text);
    }

    /** A date of any precision; left out it is today. */
    static EffectiveDate date(String field, @Nullable String text, LocalDate today) {
        return text == null || text.isBlank() ? EffectiveDate.on(today) : EffectiveDate.parse(field, text);
    }

    /** A gate that may be left out. */
    static @Nullable GateKey gate(String field, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : Arrays.stream(GateKey.values())
                        .filter(one -> one.name().equals(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of(field, "gate.unknown"));
    }

    /** A municipality that must be there. */
    static MunicipalityCode municipality(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        if (!text.matches("GM[0-9]{4}")) {
            throw InvalidInput.of(field, "kernel.municipalityCode", text.substring(0, Math.min(20, text.length())));
        }
        return new MunicipalityCode(text);
    }
}
