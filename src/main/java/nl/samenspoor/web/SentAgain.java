package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A form as it was sent before, inside the request that asks for the answer in another language. */
final class SentAgain extends HttpServletRequestWrapper {

    private final KeptPages.Sent sent;
    private final String language;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    SentAgain(HttpServletRequest request, KeptPages.Sent sent, String language) {
        super(request);
        this.sent = sent;
        this.language = language;
        sent.fields().forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public String getRequestURI() {
        return sent.path();
    }

    @Override
    public String getServletPath() {
        return sent.path();
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public String getQueryString() {
        String asked = RequestLanguage.PARAMETER + "=" + language;
        return sent.query() == null ? asked : asked + "&" + sent.query();
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                ? Collections.enumeration(List.of(getContentType()))
                : super.getHeaders(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : Arrays.copyOf(values, values.length);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
