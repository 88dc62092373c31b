package nl.samenspoor.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.web.ApiPaths;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds the first page of a list whose address asks for a page or a number of rows that cannot be. */
final class FirstPages {

    private static final Set<String> WHERE = Set.of("page", "size");

    private FirstPages() {}

    private static boolean asked(HttpServletRequest request, String field) {
        return WHERE.contains(field) && request.getParameter(field) != null;
    }

    /**
     * The address with what else it asks; empty for the API, for what is sent, when anything else is wrong, and when the
     * address is not well encoded.
     */
    static Optional<String> of(HttpServletRequest request, FieldMessages wrong) {
        if (!"GET".equals(request.getMethod())
                || ApiPaths.matches(request)
                || wrong.isEmpty()
                || !wrong.all().stream().map(FieldMessage::field).allMatch(field -> asked(request, field))) {
            return Optional.empty();
        }
        UriComponentsBuilder list =
                UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        WHERE.forEach(list::replaceQueryParam);
        try {
            return Optional.of(list.build(true).toUriString());
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
