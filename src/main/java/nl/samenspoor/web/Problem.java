package nl.samenspoor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457), the answer of the API to every request it refuses.
 *
 * @param title  what kind of problem, the same for every problem with this status
 * @param status HTTP status
 * @param detail what was wrong this time and what to do about it
 * @param errors with status 422: what is wrong with which field; otherwise absent
 */
public record Problem(
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<FieldMessages.FieldMessage> errors) {}
