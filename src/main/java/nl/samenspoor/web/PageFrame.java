package nl.samenspoor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What {@code layout.html} asks about the current request. A bean and not a model attribute, so that error pages, which
 * no controller fills, have the same frame.
 */
@Component
public class PageFrame {

    /**
     * An entry of the main navigation.
     *
     * @param key     last part of its message key {@code web.nav.*}
     * @param path    where it leads
     * @param current value of {@code aria-current}: {@code page} on the page itself, {@code true} below it, else null
     * @param count   number shown beside it; 0 shows nothing
     * @param unit    last part of the message key {@code web.nav.*} that says what is counted
     */
    public record Entry(String key, String path, @Nullable String current, int count, String unit) {}

    /** A link to this same page in another language; {@code name} is in that language. */
    public record Language(String code, String name, String href) {}

    /** Request attribute with the address of a page that keeps what somebody typed and has not got rid of. */
    public static final String UNSENT = PageFrame.class.getName() + ".unsent";

    private static final String OPEN = "open";
    private static final Pattern OF_COOPERATION =
            Pattern.compile("/cooperations/(?!new\\b)([A-Za-z0-9-]{1,36})(?:/.*)?");

    private final ObjectProvider<CurrentActor> accounts;
    private final ObjectProvider<OpenTaskCount> tasks;
    private final ObjectProvider<NoticeCount> notices;
    private final ObjectProvider<CooperationLine> lines;
    private final ObjectProvider<MunicipalTheme> theme;

    PageFrame(
            ObjectProvider<CurrentActor> accounts,
            ObjectProvider<OpenTaskCount> tasks,
            ObjectProvider<NoticeCount> notices,
            ObjectProvider<CooperationLine> lines,
            ObjectProvider<MunicipalTheme> theme) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.notices = notices;
        this.lines = lines;
        this.theme = theme;
    }

    /** Address of the municipality's own style sheet, or null when there is none. */
    public @Nullable String getTheme() {
        MunicipalTheme own = theme.getIfAvailable();
        return own == null
                ? null
                : own.sheet()
                        .map(sheet -> "/assets/municipality-" + sheet.digest() + ".css")
                        .orElse(null);
    }

    public boolean isSignedIn() {
        return account() != null;
    }

    /** Name of the signed-in account, or null. */
    public @Nullable String getAccountName() {
        CurrentActor.SignedIn account = account();
        return account == null ? null : account.actor().account();
    }

    /** What the signed-in account is called, or null. */
    public @Nullable String getAccountRole() {
        CurrentActor.SignedIn account = account();
        return account == null ? null : account.role();
    }

    /** The main navigation for the signed-in account. */
    public List<Entry> getNavigation() {
        CurrentActor.SignedIn account = account();
        if (account == null) {
            return List.of();
        }
        if (account.actor().administersOnly()) {
            return List.of(
                    entry("accounts", "/accounts", 0),
                    entry("municipalities", "/municipalities", 0),
                    entry("mail", "/mail", undelivered(), "undelivered"),
                    entry("security", "/security", 0));
        }
        List<Entry> entries = new ArrayList<>(List.of(
                entry("portfolio", "/", 0, OPEN, "/cooperations"),
                entry("tasks", "/tasks", openTasks(account.actor())),
                entry("notices", "/notices", unread(account.actor()), "unread"),
                entry("gates", "/gates", 0, OPEN, "/calendar"),
                entry("agreements", "/service-agreements", 0),
                entry("compare", "/compare", 0),
                entry("terms", "/terms", 0, OPEN, "/municipalities")));
        if (Permissions.may(account.actor(), Right.READ_AUDIT_TRAIL)) {
            entries.add(entry("audit", "/audit", 0));
        }
        if (Permissions.may(account.actor(), Right.SEE_SECURITY)) {
            entries.add(entry("security", "/security", 0));
        }
        return List.copyOf(entries);
    }

    private int openTasks(Actor actor) {
        if (request().getAttribute(OpenTaskCount.KNOWN) instanceof Integer known) {
            return known;
        }
        OpenTaskCount count = tasks.getIfAvailable();
        return count == null ? 0 : count.openTasks(actor);
    }

    private int unread(Actor actor) {
        NoticeCount count = notices.getIfAvailable();
        return count == null ? 0 : count.count(actor);
    }

    private int undelivered() {
        NoticeCount count = notices.getIfAvailable();
        return count == null ? 0 : count.undelivered();
    }

    /** Where the reader finds what he typed before a session ended and is not recorded; null when there is nothing. */
    public @Nullable String getUnsent() {
        return request().getAttribute(UNSENT) instanceof String path && isSignedIn() ? path : null;
    }

    /** On the pages of a cooperation: what nobody there should overlook. */
    public List<CooperationLine.Line> getCooperationLines() {
        CurrentActor.SignedIn account = account();
        Matcher path = OF_COOPERATION.matcher(path());
        return account == null || !path.matches()
                ? List.of()
                : lines.orderedStream()
                        .flatMap(line -> line.of(account.actor(), new CooperationId(path.group(1))).stream())
                        .toList();
    }

    private Entry entry(String key, String path, int count) {
        return entry(key, path, count, OPEN);
    }

    private Entry entry(String key, String path, int count, String unit, String... alsoBelow) {
        String here = path();
        boolean below = path.length() > 1 && here.startsWith(path + "/")
                || Arrays.stream(alsoBelow).anyMatch(part -> here.equals(part) || here.startsWith(part + "/"));
        return new Entry(key, path, here.equals(path) ? "page" : below ? "true" : null, count, unit);
    }

    /** The other languages, each with a link that keeps path and query. */
    public List<Language> getOtherLanguages() {
        String now = LocaleContextHolder.getLocale().getLanguage();
        return RequestLanguage.SUPPORTED.stream()
                .filter(locale -> !locale.getLanguage().equals(now))
                .map(this::language)
                .toList();
    }

    private Language language(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return new Language(
                locale.getLanguage(),
                name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                inLanguage(locale.getLanguage()));
    }

    /** The answer to a form has an address of its own, which keeps what was typed. */
    private String inLanguage(String code) {
        String answer = KeptPages.announced(request());
        if (answer == null) {
            return path() + "?" + queryInLanguage(request().getQueryString(), code);
        }
        String[] parts = answer.split("\\?", 2);
        return parts[0] + "?" + queryInLanguage(parts.length > 1 ? parts[1] : null, code);
    }

    private static String queryInLanguage(@Nullable String query, String code) {
        String choice = RequestLanguage.PARAMETER + "=" + code;
        if (query == null || query.isEmpty()) {
            return choice;
        }
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith(RequestLanguage.PARAMETER + "="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? choice : rest + "&" + choice;
    }

    private String path() {
        HttpServletRequest request = request();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    private CurrentActor.@Nullable SignedIn account() {
        CurrentActor current = accounts.getIfAvailable();
        return current == null ? null : current.find().orElse(null);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
