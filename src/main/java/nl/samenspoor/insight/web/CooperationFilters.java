package nl.samenspoor.insight.web;

import java.util.Arrays;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads the filter of a list from an address; an empty value leaves a criterion out. */
final class CooperationFilters {

    private CooperationFilters() {}

    /** @throws InvalidInput for a phase, status, municipality or text that cannot be */
    static CooperationFilter read(
            @Nullable String phase, @Nullable String status, @Nullable String municipality, @Nullable String q) {
        return new CooperationFilter(
                blank(phase) ? null : phase(String.valueOf(phase)),
                blank(status) ? null : status(String.valueOf(status)),
                blank(municipality) ? null : new MunicipalityCode(String.valueOf(municipality)),
                PlainText.optional("q", q, PlainText.SHORT));
    }

    private static Phase phase(String text) {
        if (!text.matches("[1-5]")) {
            throw InvalidInput.of("phase", "insight.phase", text);
        }
        return Phase.of(Integer.parseInt(text));
    }

    private static CooperationStatus status(String text) {
        return Arrays.stream(CooperationStatus.values())
                .filter(status -> status.key().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("status", "insight.status", text));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
