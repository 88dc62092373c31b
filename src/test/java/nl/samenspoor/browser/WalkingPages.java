package nl.samenspoor.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.CooperationId;

/** Goes from page to page by the links people find there, as far as nobody before has. */
abstract class WalkingPages extends WindowsOfAll {

    /** Pages that look different from one to the next, so that each is looked at, not only the first. */
    static final Set<String> EACH = Set.of("/cooperations/{id}");

    private static final Pattern KIND = Pattern.compile("(?:[?&](?:kind|form)=|/hearing/)([a-z_-]+)");

    /** Tasks have a test of their own, {@link EveryTaskInTheBrowserTest}. */
    static final String TASK = "/tasks/{id}";

    private static final Pattern COOPERATION = Pattern.compile("/cooperations/([0-9a-f-]{36})");

    final Set<String> seen = new HashSet<>();

    /** Looks at a page that nobody looked at yet; what it links to. */
    abstract List<String> look(String account, String address);

    /** Pages from which a leader comes to all others, those with the most on them first. */
    final List<String> whereALeaderBegins() {
        String history = cooperation("ommen-hardenberg");
        return List.of(
                cooperation("everything"),
                cooperation("leaving"),
                cooperation("everything") + "/deviations",
                history + "/background",
                history + "/decisions",
                history + "/cost-sharing",
                history + "/organisation",
                history + "/legal-form",
                "/");
    }

    /** Looks at all that people of all roles find. */
    final void everybodyWalks() {
        walk(ShownCooperations.LEADER, whereALeaderBegins());
        for (String account : List.of("griffier-aameer", "college-aameer", "secretaris-aameer", "or-aameer")) {
            walk(
                    account,
                    List.of(
                            cooperation("everything") + "/gates/G1",
                            cooperation("everything") + "/task-fields",
                            cooperation("leaving") + "/view-rounds"));
        }
        walk("griffier-bergveld", List.of(cooperation("leaving") + "/view-rounds"));
        walk("beheerder", List.of("/accounts", "/municipalities", "/municipalities/GM9101"));
        walk("controleur", List.of("/audit", "/security"));
        walk(NOBODY, List.of("/login"));
    }

    /** Looks at what an account finds from these pages on, by links, as far as nobody before has. */
    final void walk(String account, List<String> from) {
        Deque<String> ahead = new ArrayDeque<>();
        from.forEach(address -> follow(look(account, address), ahead));
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (!seen.contains(kind(address))) {
                follow(look(account, address), ahead);
            }
        }
    }

    private void follow(List<String> links, Deque<String> ahead) {
        links.stream()
                .filter(this::isShown)
                .filter(link -> !seen.contains(kind(link)))
                .forEach(ahead::add);
    }

    /** What makes a page another one: its route and which kind of thing is asked of it; for some also of what. */
    final String kind(String address) {
        String route = routes.of(address).orElse(address);
        if (EACH.contains(route)) {
            return address;
        }
        Matcher asked = KIND.matcher(address);
        return route + (asked.find() ? " " + asked.group(1) : "");
    }

    /** Other tests have cooperations too; only ours are looked at. */
    boolean isShown(String address) {
        Matcher cooperation = COOPERATION.matcher(address);
        return routes.of(address).filter(route -> !route.equals(TASK)).isPresent()
                && (!cooperation.find() || shown.all().containsValue(new CooperationId(cooperation.group(1))));
    }

    static List<String> links(Page page) {
        return ((List<?>)
                        page.evaluate("[...document.querySelectorAll('a[href]')].filter(one => one.origin === location"
                                + ".origin).map(one => one.pathname + one.search)"))
                .stream()
                        .map(Object::toString)
                        .filter(link -> !link.contains("lang="))
                        .toList();
    }
}
