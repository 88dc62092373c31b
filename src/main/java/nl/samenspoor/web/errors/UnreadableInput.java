package nl.samenspoor.web.errors;

import java.util.List;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the field to blame when a request cannot be read as what belongs there. */
@Component
class UnreadableInput {

    private final Texts texts;

    UnreadableInput(Texts texts) {
        this.texts = texts;
    }

    /** Whether the unreadable part is in the path: then there is no such thing, rather than a wrong field. */
    boolean isPartOfTheAddress(Exception problem) {
        return problem instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }

    /** Nothing when no field can be named, as in text that is not JSON at all. */
    FieldMessages fields(Exception problem) {
        if (problem instanceof MethodArgumentTypeMismatchException mismatch) {
            return one(mismatch.getName(), texts.of("web.input.unreadable"));
        }
        if (problem instanceof MissingServletRequestParameterException missing) {
            return one(missing.getParameterName(), texts.of("web.input.missing"));
        }
        DatabindException json = cause(problem, DatabindException.class);
        if (json == null || json.getPath().isEmpty()) {
            return FieldMessages.none();
        }
        return one(path(json), message(json));
    }

    /** Messages of a form that could not be bound. */
    FieldMessages fields(BindingResult binding) {
        return new FieldMessages(binding.getFieldErrors().stream()
                .map(error -> new FieldMessage(error.getField(), texts.of("web.input.unreadable")))
                .toList());
    }

    private String message(DatabindException json) {
        InvalidInput refused = cause(json, InvalidInput.class);
        if (refused != null) {
            return texts.parts(refused).all().get(0).message();
        }
        return texts.of(
                json instanceof UnrecognizedPropertyException ? "web.input.unknownField" : "web.input.unreadable");
    }

    /** Written as senders write it: {@code partners[1].municipality}. */
    private static String path(DatabindException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static FieldMessages one(String field, String message) {
        return new FieldMessages(List.of(new FieldMessage(field, message)));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> type) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
