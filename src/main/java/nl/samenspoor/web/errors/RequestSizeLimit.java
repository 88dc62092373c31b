package nl.samenspoor.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies nobody needs, whether they say their size or not. The limit leaves room for a field of a megabyte, so
 * that it reaches the field's own check and is refused by name; a case file and a plan of approach may be larger, and a
 * request with a document as large as a document may be. A form says its size: the container, which reads it, would not
 * count it here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestSizeLimit extends OncePerRequestFilter {

    private static final long MEGABYTE = 1024 * 1024;
    private static final List<String> CASE_FILES = List.of("/api/v1/casebook", "/cooperations/import");
    private static final Pattern DOCUMENTS =
            Pattern.compile("(/api/v1)?/cooperations/[^/]+/documents(/[^/]+/versions)?");
    /** A whole plan is sent at once, twice where two people's texts stand side by side. */
    private static final Pattern PLANS =
            Pattern.compile("/cooperations/[^/]+/plan/edit|/api/v1/cooperations/[^/]+/plan");

    private static final String MEGABYTES = RequestSizeLimit.class.getName();
    private static final long USUAL = 2;
    private static final long CASE_FILE = 5;
    private static final long PLAN = 8;

    private final long document;

    /** @param document largest document; around it there is room for what is said of it */
    RequestSizeLimit(@Value("${samenspoor.documents.largest:25MB}") String document) {
        this.document = DataSize.parse(document).toMegabytes();
    }

    /** Thrown while a body of unknown size is being read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** The limit that counted for this request. */
    static long megabytes(HttpServletRequest request) {
        return request.getAttribute(MEGABYTES) instanceof Long megabytes ? megabytes : USUAL;
    }

    /** Whether the request brings a document. */
    static boolean ofDocument(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String address ? address : request.getRequestURI();
        return withFiles(request)
                && DOCUMENTS
                        .matcher(path.substring(request.getContextPath().length()))
                        .matches();
    }

    private static boolean withFiles(HttpServletRequest request) {
        return isOfType(request, "multipart/");
    }

    private static boolean isOfType(HttpServletRequest request, String start) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(start);
    }

    private long limit(HttpServletRequest request) {
        if (ofDocument(request)) {
            return document;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return CASE_FILES.stream().anyMatch(path::startsWith)
                ? CASE_FILE
                : PLANS.matcher(path).matches() ? PLAN : USUAL;
    }

    static boolean exceeded(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof TooLarge) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long megabytes = limit(request);
        request.setAttribute(MEGABYTES, megabytes);
        long limit = (ofDocument(request) ? megabytes + 1 : megabytes) * MEGABYTE;
        if (request.getContentLengthLong() > limit) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        boolean form = withFiles(request) || isOfType(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        if (form && request.getContentLengthLong() < 0) {
            response.setHeader("Connection", "close");
            request.setAttribute(ErrorPages.CODE, "web.upload.unknownLength");
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, limit), response);
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        CountedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = body.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
