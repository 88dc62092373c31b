package nl.samenspoor.gate.spi;

import java.util.List;
import java.util.Locale;

/**
 * Something a gate must weigh. Never blocks by itself (Speulman 2012, §8.3): a red one makes a motivation to go on
 * mandatory.
 *
 * @param severity  how serious
 * @param rule      key of the rule that found it, at most 100 characters
 * @param code      key of the message in the bundles
 * @param arguments values for the message's places; keys or numbers, no line ends
 */
public record Finding(Severity severity, String rule, String code, List<String> arguments) {

    /** How serious a finding is. */
    public enum Severity {
        RED,
        AMBER,
        INFO;

        /** Lower-case key as the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
