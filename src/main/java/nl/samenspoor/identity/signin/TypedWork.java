package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form that was sent after its session had ended: kept for its sender until he signed in again, who then sends it once
 * more himself, and on until that was accepted or he throws it away ({@link LateForms}). Only what a page of ours sent:
 * nobody else can put words into it. Forms with passwords and secrets are not kept.
 *
 * @param action   where it was sent
 * @param fields   by name, as they were typed
 * @param answered status of the answer when its sender sent it once more; 0 before that
 */
public record TypedWork(String action, Map<String, List<String>> fields, int answered) implements Serializable {

    /** Where it is shown. */
    public static final String PAGE = "/typed-work";

    private static final String KEPT = TypedWork.class.getName();
    private static final String TOKEN = "_csrf";
    private static final int UNPROCESSABLE = 422;
    /** No form holds more: a task keeps a million characters, a plan of approach somewhat less. */
    private static final int LONGEST = 1_100_000;

    private static final int LONGEST_ACTION = 1000;

    /** What a form carries that nobody typed. */
    private static final Pattern CARRIED = Pattern.compile("_.*|once|version|seen(\\..*)?");

    private static final Pattern IDENTIFIER = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final Pattern NEVER =
            Pattern.compile("/(login|logout|setup|password|activation|account|accounts)\\b.*");

    /** What the request brings, when somebody sent it from a page of ours and it may be kept or shown. */
    static Optional<TypedWork> of(HttpServletRequest request) {
        String action = path(request);
        String site = request.getHeader("Sec-Fetch-Site");
        if (!"POST".equals(request.getMethod())
                || request.getHeader("HX-Request") != null
                || site != null && !site.equals("same-origin")
                || action.length() > LONGEST_ACTION
                || NEVER.matcher(action).matches()) {
            return Optional.empty();
        }
        TypedWork typed = new TypedWork(action, fields(request), 0);
        return typed.fields.isEmpty() || typed.length() > LONGEST ? Optional.empty() : Optional.of(typed);
    }

    /** How many characters were typed. */
    int length() {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** What was kept in this session. */
    public static Optional<TypedWork> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof TypedWork kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    /** Keeps it in this session from now on. */
    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT, this);
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(TOKEN)) {
                fields.put(
                        name,
                        new ArrayList<>(Arrays.stream(values)
                                .map(value -> value.replace("\r\n", "\n"))
                                .toList()));
            }
        });
        return fields;
    }

    /** The texts in it, to be read before they are sent again; all that was filled in once that was refused. */
    public List<String> words() {
        return fields.entrySet().stream()
                .filter(field -> !CARRIED.matcher(field.getKey()).matches())
                .flatMap(field -> field.getValue().stream())
                .map(String::strip)
                .filter(value -> !IDENTIFIER.matcher(value).matches())
                .filter(value -> refused() ? !value.isEmpty() : value.chars().anyMatch(Character::isWhitespace))
                .toList();
    }

    /** Whether it was sent again and not accepted. */
    public boolean refused() {
        return answered >= HttpServletResponse.SC_BAD_REQUEST;
    }

    /**
     * Whether the request sends it again: word for word, or improved on the form that came back with it. Something else that
     * is sent to the same address from another page is no sending of this.
     */
    public boolean sentBy(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && action.equals(path(request))
                && (cameBack() || fields.equals(fields(request)));
    }

    private boolean cameBack() {
        return answered == HttpServletResponse.SC_CONFLICT || answered == UNPROCESSABLE;
    }

    /** It was sent again and not accepted: it stays. */
    public void keepAsAnswered(HttpServletRequest request, int status) {
        if (request.getSession(false) != null) {
            answered(status).keepIn(request);
        }
    }

    /** It, after it was sent again and answered with this status. */
    TypedWork answered(int status) {
        return new TypedWork(action, fields, status);
    }

    /** It was accepted, or thrown away. */
    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
