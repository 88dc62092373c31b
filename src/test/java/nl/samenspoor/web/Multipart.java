package nl.samenspoor.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with files, as a browser sends it. */
public final class Multipart {

    private static final String BOUNDARY = "----samenspoor7f3a";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** The words of a form. */
    public static Multipart of(Map<String, String> fields) {
        Multipart multipart = new Multipart();
        fields.forEach(multipart::field);
        return multipart;
    }

    public Multipart field(String name, String value) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    /** A file of which the sender says anything. */
    public Multipart file(String field, String name, String type, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public String type() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The same by a sender that does not say how large it is. */
    public BodyPublisher chunked() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(whole()));
    }

    public BodyPublisher body() {
        return BodyPublishers.ofByteArray(whole());
    }

    private byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
