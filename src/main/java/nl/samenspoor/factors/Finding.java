package nl.samenspoor.factors;

import java.util.List;

/**
 * Something the factor check found.
 *
 * @param factor    which factor
 * @param severity  how serious
 * @param rule      key of the rule that found it; its text is {@code factors.finding.<rule>} in the bundles
 * @param arguments values for the text's places; those beginning with {@code factors.} are keys of texts themselves
 */
public record Finding(String factor, Severity severity, String rule, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Key of its text in the bundles. */
    public String messageKey() {
        return "factors.finding." + rule;
    }
}
