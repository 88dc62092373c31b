package nl.samenspoor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of other systems from requests for pages. */
public final class ApiPaths {

    /** Everything below it answers problem documents, never pages. */
    public static final String PREFIX = "/api/";

    /** Version of the API, in the header {@code API-Version} of every answer. */
    public static final String VERSION = "1.0.0";

    /** Where the API is described; anybody may read it. */
    public static final String DESCRIPTION = PREFIX + "v1/openapi.json";

    private ApiPaths() {}

    /** Whether the request, or the request that failed before it, is one to the API. */
    public static boolean matches(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith(request.getContextPath() + PREFIX);
    }
}
