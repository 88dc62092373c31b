package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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
    private static final String WANTED = PAGES + ".wanted";

    /**
     * A page.
     *
     * @param id       its number in the address
     * @param form     path and query of the page that held the form
     * @param language of the page
     * @param status   HTTP status it was answered with
     * @param packed   its HTML, compressed
     */
    record Kept(String id, String form, String language, int status, byte[] packed) implements Serializable {

        byte[] html() {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return unpacked.readAllBytes();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
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

    static boolean wanted(HttpServletRequest request) {
        return request.getAttribute(WANTED) != null;
    }

    /** Number of the page just kept; empty when there is no session or the page is too large. */
    static Optional<String> keep(HttpServletRequest request, String form, String language, int status, byte[] html) {
        HttpSession session = request.getSession(false);
        byte[] packed = session == null ? new byte[0] : packed(html);
        if (session == null || packed.length > MOST_BYTES) {
            return Optional.empty();
        }
        List<Kept> pages = of(session);
        Kept page = new Kept(UUID.randomUUID().toString(), form, language, status, packed);
        pages.add(page);
        session.setAttribute(PAGES, new ArrayList<>(pages.subList(Math.max(0, pages.size() - MOST), pages.size())));
        return Optional.of(page.id());
    }

    static Optional<Kept> find(HttpServletRequest request, String id) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : of(session).stream().filter(page -> page.id().equals(id)).findFirst();
    }

    /** What was wrong with a form is of no more use once it was accepted. */
    static void forget(HttpServletRequest request, String form) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            List<Kept> pages = of(session);
            if (pages.removeIf(page -> page.form().equals(form))) {
                session.setAttribute(PAGES, new ArrayList<>(pages));
            }
        }
    }

    private static List<Kept> of(HttpSession session) {
        List<Kept> pages = new ArrayList<>();
        if (session.getAttribute(PAGES) instanceof List<?> kept) {
            kept.forEach(page -> pages.add((Kept) page));
        }
        return pages;
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
