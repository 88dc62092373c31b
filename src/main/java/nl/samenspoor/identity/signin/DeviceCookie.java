package nl.samenspoor.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import nl.samenspoor.identity.throttle.KnownDevices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Where a browser keeps that an account signed in from it before. */
final class DeviceCookie {

    private static final String NAME = "samenspoor-device";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private DeviceCookie() {}

    static @Nullable String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie != null && FORM.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String device) {
        ResponseCookie cookie = ResponseCookie.from(NAME, device)
                .path("/login")
                .maxAge(KnownDevices.REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
