package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The pages that answered a session's forms, each under the address of the form and a number of its own. A session keeps
 * few and small ones, so that it stays small; what is not kept is shown at once, as ever.
 */
public final class KeptPages {

    /** Part of an address that names a kept page. */
    static final String PARAMETER = "again";

    private static final int MOST = 4;
    private static final int MOST_BYTES = 48 * 1024;
    private static final String PAGES = KeptPages.class.getName();
    private static final EachInSession<Kept> EACH = new EachInSession<>(PAGES, Kept.class);
    private static final String WANTED = PAGES + ".wanted";
    private static final String ADDRESS = PAGES + ".address";
    private static final String STATUS = PAGES + ".status";
    private static final String REHEARSED = PAGES + ".rehearsed";

    /**
     * Forms that may be answered once more in another language. That rolls back whatever they did: none of them may tell of
     * a refusal what is written after a rollback, such as {@code SecurityEvent.SignInRefused}, or it would be noted again.
     */
    private static final List<String> WORK = List.of("/tasks/", "/cooperations/", "/municipalities/");

    /**
     * A page.
     *
     * @param id       its number in the address
     * @param account  of whoever sent the form; nobody else reads the answer in the same session
     * @param form     path and query of the page that held the form
     * @param language of the page
     * @param status   HTTP status it was answered with
     * @param packed   its HTML, compressed
     * @param sent     the form it answers, to answer it in another language; null when it may not be kept
     */
    record Kept(String id, String account, String form, String language, int status, byte[] packed, @Nullable Sent sent)
            implements Serializable {

        byte[] html() {
            return unpacked(packed);
        }
    }

    /**
     * A form as it was sent.
     *
     * @param path   where to
     * @param query  of that address, or null
     * @param packed its fields as a browser writes them, compressed
     */
    record Sent(String path, @Nullable String query, byte[] packed) implements Serializable {

        MultiValueMap<String, String> fields() {
            MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
            for (String pair : new String(unpacked(packed), StandardCharsets.UTF_8).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    fields.add(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
            return fields;
        }
    }

    private KeptPages() {}

    /**
     * Asks to keep the page this request is answered with although it refuses nothing: the form with one row more, for
     * example. Only pages that say what is wrong are kept without being asked for: one that shows a secret must not be.
     */
    public static void keepThisPage() {
        RequestContextHolder.currentRequestAttributes().setAttribute(WANTED, true, RequestAttributes.SCOPE_REQUEST);
    }

    /**
     * What a request came to, also for who stands around all of this and sees a browser led on: of a form the status it was
     * answered with; of reading that answer again 200, as nothing is done or refused by it.
     */
    public static int status(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(STATUS) instanceof Integer status ? status : response.getStatus();
    }

    static void cameTo(HttpServletRequest request, int status) {
        request.setAttribute(STATUS, status);
    }

    static void rehearse(HttpServletRequest request) {
        request.setAttribute(REHEARSED, true);
    }

    /** Whether a form is answered once more in another language: whatever comes of it, nothing is recorded. */
    public static boolean rehearsed(HttpServletRequest request) {
        return request.getAttribute(REHEARSED) != null;
    }

    static boolean wanted(HttpServletRequest request) {
        return request.getAttribute(WANTED) != null;
    }

    /** Gives the answer to this form an address before it is written, so that it can lead to itself in another language. */
    static String announce(HttpServletRequest request, String form) {
        return announce(request, form, UUID.randomUUID().toString());
    }

    /** As {@link #announce(HttpServletRequest, String)}, of a page that is kept already. */
    static String announce(HttpServletRequest request, String form, String id) {
        request.setAttribute(ADDRESS, form + (form.contains("?") ? "&" : "?") + PARAMETER + "=" + id);
        return id;
    }

    /** Address of the answer that is being written; null for any other page. */
    static @Nullable String announced(HttpServletRequest request) {
        return request.getAttribute(ADDRESS) instanceof String address ? address : null;
    }

    /** Whether the page was kept; not for whoever is not signed in, without a session, or when it is too large. */
    static boolean keep(HttpServletRequest request, String id, String form, String language, int status, byte[] html) {
        HttpSession session = request.getSession(false);
        Principal account = request.getUserPrincipal();
        if (session == null || account == null) {
            return false;
        }
        byte[] packed = packed(html);
        if (packed.length > MOST_BYTES) {
            return false;
        }
        List<String> earlier = List.copyOf(EACH.of(session).keySet());
        earlier.subList(0, Math.max(0, earlier.size() - MOST + 1)).forEach(session::removeAttribute);
        EACH.add(session, new Kept(id, account.getName(), form, language, status, packed, sent(request)));
        return true;
    }

    /** Only forms about the work itself: those of accounts hold secrets, and their refusals are counted. */
    private static @Nullable Sent sent(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || WORK.stream().noneMatch(request.getRequestURI()::startsWith)) {
            return null;
        }
        List<String> pairs = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        byte[] packed = packed(String.join("&", pairs).getBytes(StandardCharsets.UTF_8));
        return packed.length > MOST_BYTES ? null : new Sent(request.getRequestURI(), request.getQueryString(), packed);
    }

    static Optional<Kept> find(HttpServletRequest request, String id) {
        HttpSession session = request.getSession(false);
        Principal account = request.getUserPrincipal();
        return session == null || account == null
                ? Optional.empty()
                : EACH.of(session).values().stream()
                        .filter(page -> page.id().equals(id) && page.account().equals(account.getName()))
                        .findFirst();
    }

    /** What was wrong with a form is of no more use once it was accepted. */
    static void forget(HttpServletRequest request, String form) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            EACH.of(session).forEach((name, page) -> {
                if (page.form().equals(form)) {
                    session.removeAttribute(name);
                }
            });
        }
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacked.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] packed(byte[] html) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
