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

    private final RequestSizeLimit limit = new RequestSizeLimit();

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

    private static MockHttpServletRequest request(String path, int size) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[size]);
        return request;
    }
}
