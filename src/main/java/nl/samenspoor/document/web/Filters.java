package nl.samenspoor.document.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Which documents an address asks for. */
final class Filters {

    private Filters() {}

    /** @throws InvalidInput on {@code title} or {@code kind} when it cannot be */
    static DocumentFilter of(@Nullable String title, @Nullable String kind) {
        return new DocumentFilter(
                PlainText.optional("title", title, PlainText.SHORT),
                kind == null || kind.isBlank() ? null : DocumentKind.of("kind", kind));
    }

    /** As part of an address, with {@code &} behind it when there is anything. */
    static String query(DocumentFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.title() != null) {
            parts.add("title=" + UriUtils.encode(filter.title(), StandardCharsets.UTF_8) + "&");
        }
        if (filter.kind() != null) {
            parts.add("kind=" + filter.kind().key() + "&");
        }
        return String.join("", parts);
    }
}
