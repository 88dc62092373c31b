package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * The headers under which a file somebody sent is handed out, so that it can do nothing: as the type it was recognised as
 * and no other, and what is shown may run, load or send nothing and belongs to no origin.
 */
public final class HarmlessFile {

    private static final String POLICY = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HarmlessFile() {}

    /** Set before anything else of the answer, so that they are there also when its content is not sent again. */
    public static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    /**
     * What the file is.
     *
     * @param mediaType what it was recognised as
     * @param bytes     its size
     * @param name      name to save it by, with its ending
     * @param shown     whether a browser may show it, and not only save it
     */
    public static void describe(
            HttpServletResponse response, String mediaType, long bytes, String name, boolean shown) {
        response.setContentType(mediaType);
        response.setContentLengthLong(bytes);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
