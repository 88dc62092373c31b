package nl.samenspoor.web.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestSizeLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final RequestSizeLimit limit = new RequestSizeLimit("25MB");

    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        limit.doFilter(request("/api/v1/cooperations", 3 * MEGABYTE), response, chain);
        assertEquals(413, response.getStatus());
        assertNull(chain.getRequest());
    }

    @Test
    void aBodyThatHidesItsSizeIsReadNoFurtherThanTheLimit() throws Exception {
        MockHttpServletRequest hidden = new MockHttpServletRequest("POST", "/api/v1/cooperations") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        hidden.setContent(new byte[3 * MEGABYTE]);
        MockFilterChain chain = new MockFilterChain();
        limit.doFilter(hidden, new MockHttpServletResponse(), chain);
        IOException stopped = assertThrows(
                IOException.class, () -> chain.getRequest().getInputStream().readAllBytes());
        assertTrue(RequestSizeLimit.exceeded(new IllegalStateException(stopped)));
    }

    @Test
    void aCaseFileMayBeLarger() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        limit.doFilter(request("/api/v1/casebook", 3 * MEGABYTE), new MockHttpServletResponse(), chain);
        assertEquals(3 * MEGABYTE, chain.getRequest().getContentLengthLong());
    }

    @Test
    void aPlanOfApproachMayBeLargerOnlyWhereItIsSaved() throws Exception {
        for (String path : new String[] {"/cooperations/x/plan/edit", "/api/v1/cooperations/x/plan"}) {
            MockFilterChain chain = new MockFilterChain();
            limit.doFilter(request(path, 8 * MEGABYTE), new MockHttpServletResponse(), chain);
            assertEquals(8 * MEGABYTE, chain.getRequest().getContentLengthLong());
        }
        MockHttpServletResponse larger = new MockHttpServletResponse();
        limit.doFilter(request("/cooperations/x/plan/edit", 8 * MEGABYTE + 1), larger, new MockFilterChain());
        assertEquals(413, larger.getStatus());
        MockHttpServletResponse elsewhere = new MockHttpServletResponse();
        limit.doFilter(request("/cooperations/x/plan/responses", 3 * MEGABYTE), elsewhere, new MockFilterChain());
        assertEquals(413, elsewhere.getStatus());
    }

    @Test
    void aDocumentMayBeAsLargeAsDocumentsMayBeAndOnlyWhereOneBelongs() throws Exception {
        for (String path : new String[] {"/cooperations/x/documents", "/api/v1/cooperations/x/documents/y/versions"}) {
            MockFilterChain chain = new MockFilterChain();
            limit.doFilter(withFile(path, 25 * MEGABYTE + 1_000), new MockHttpServletResponse(), chain);
            assertEquals(25 * MEGABYTE + 1_000, chain.getRequest().getContentLengthLong());
        }
        MockHttpServletResponse elsewhere = new MockHttpServletResponse();
        limit.doFilter(withFile("/cooperations/x/scheme-content", 3 * MEGABYTE), elsewhere, new MockFilterChain());
        assertEquals(413, elsewhere.getStatus());
        MockHttpServletResponse larger = new MockHttpServletResponse();
        limit.doFilter(withFile("/cooperations/x/documents", 26 * MEGABYTE + 1), larger, new MockFilterChain());
        assertEquals(413, larger.getStatus());
    }

    @Test
    void aFormSaysHowLargeItIs() throws Exception {
        for (String type : new String[] {"multipart/form-data; boundary=x", "application/x-www-form-urlencoded"}) {
            MockHttpServletRequest hidden = new MockHttpServletRequest("POST", "/cooperations/x/documents") {
                @Override
                public long getContentLengthLong() {
                    return -1;
                }
            };
            hidden.setContentType(type);
            MockHttpServletResponse response = new MockHttpServletResponse();
            limit.doFilter(hidden, response, new MockFilterChain());
            assertEquals(411, response.getStatus(), type);
        }
    }

    private static MockHttpServletRequest withFile(String path, int size) {
        MockHttpServletRequest request = request(path, size);
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }

    private static MockHttpServletRequest request(String path, int size) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[size]);
        return request;
    }
}
