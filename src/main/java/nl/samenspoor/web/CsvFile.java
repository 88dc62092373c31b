package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out comma separated values ({@link Csv}) as a file that a browser keeps. */
public final class CsvFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvFile() {}

    /** @param name name of the file, without its ending */
    public static ResponseEntity<byte[]> of(String name, String content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, kept(name))
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Says what comes, before a long file is written as it is read. */
    public static void announce(HttpServletResponse response, String name) {
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, kept(name));
    }

    private static String kept(String name) {
        return ContentDisposition.attachment()
                .filename(name + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
