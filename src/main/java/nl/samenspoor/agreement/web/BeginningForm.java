package nl.samenspoor.agreement.web;

import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Which service agreement somebody begins.
 *
 * @param taskField id of the task field, or null when none was chosen
 * @param client    the municipality that asks, or null when none was chosen that can be one
 */
record BeginningForm(@Nullable String taskField, @Nullable MunicipalityCode client) {

    private static final String BETWEEN = "/";

    /** As a client of the API sends it. */
    static BeginningForm of(@Nullable String taskField, @Nullable String client) {
        return new BeginningForm(taskField, code(client));
    }

    /** As the page sends it: both at once, as {@link #value} writes them. */
    static BeginningForm of(String chosen) {
        int between = chosen.indexOf(BETWEEN);
        return between < 0
                ? new BeginningForm(null, null)
                : of(chosen.substring(0, between), chosen.substring(between + BETWEEN.length()));
    }

    static String value(String taskField, MunicipalityCode client) {
        return taskField + BETWEEN + client.text();
    }

    private static @Nullable MunicipalityCode code(@Nullable String text) {
        try {
            return text == null ? null : new MunicipalityCode(text.strip());
        } catch (InvalidInput none) {
            return null;
        }
    }
}
