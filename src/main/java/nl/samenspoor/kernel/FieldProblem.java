package nl.samenspoor.kernel;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field     name of the field as the sender wrote it, nested with dots ({@code partners[1].municipality})
 * @param code      key of the message in the bundles; the message names the remedy
 * @param arguments values for the message's places
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }
}
