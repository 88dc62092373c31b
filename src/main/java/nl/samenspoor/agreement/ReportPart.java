package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** What a yearly report on ICT tells (Speulman 2012, §7.4.2). */
public enum ReportPart {
    /** Incidents per municipality. */
    INCIDENTS,
    /** Applications that are supported. */
    APPLICATIONS,
    /** New releases. */
    RELEASES;

    /** Lower-case key as forms and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code reportParts} for an unknown key */
    public static ReportPart of(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("reportParts", "agreement.service.reportPart", key));
    }
}
