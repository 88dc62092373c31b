package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.samenspoor.IntegrationTest;
import org.junit.jupiter.api.Test;

/**
 * Every page there is, found by following the links of people of all roles, as everybody must be able to read it: in both
 * languages, wide and narrow. Which pages there are the controllers say; one that nobody comes to fails the test.
 */
@IntegrationTest
class EveryPageInTheBrowserTest extends WalkingPages {

    /** Pages that no link leads to. */
    private static final List<String> ADDRESSES = List.of("/activation");

    /**
     * Shown only in the middle of something, or once somebody chose so; {@link ActivationInTheBrowserTest},
     * {@link VoteInTheBrowserTest}, {@link TaskInTheBrowserTest}, {@link AdministrationInTheBrowserTest} and
     * {@link EveryTaskInTheBrowserTest} look at them, in both languages.
     */
    private static final Set<String> IN_BETWEEN = Set.of(
            "/login/code",
            "/account/passkeys/recovery-codes",
            "/account/passkeys/{id}/removal",
            "/cooperations/import/{run}",
            "/cooperations/{id}/gates/{gate}/decisions/{decision}/correction",
            "/public/cooperations/{id}",
            "/typed-work",
            TASK);

    /** Show nothing themselves, but lead on to a page. */
    private static final Set<String> LEAD_ON = Set.of("/cooperations", "/cooperations/{id}/events");

    /** Shown only as long as there are no accounts, so that nobody here can come to it. */
    private static final String BEFORE_ANYBODY = "/setup";

    private final Set<String> reached = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();

    @Test
    void everyPageCanBeReadByEverybodyInBothLanguagesAndAtEveryWidth() {
        everybodyWalks();
        ADDRESSES.forEach(address -> look(NOBODY, address));

        Set<String> missed = routes.all();
        missed.removeAll(reached);
        missed.removeAll(IN_BETWEEN);
        missed.removeAll(LEAD_ON);
        missed.remove(BEFORE_ANYBODY);
        missed.forEach(page ->
                wrong.add("nobody came to " + page + ": link to it, show it in ShownCooperations or name its address"));
        names.forEach(page ->
                Looking.notPictured(page).forEach(width -> wrong.add("no picture of " + page + " at " + width)));
        assertThat(wrong).isEmpty();
    }

    /** Looks at a page that nobody looked at yet; what it links to. */
    @Override
    List<String> look(String account, String address) {
        Page page = window(account);
        complaints.clear();
        String name = name(address);
        if (!arrive(page, address, name, DUTCH)) {
            return List.of();
        }
        List<String> links = links(page);
        if (seen.add(kind(address))) {
            reached.add(routes.of(address).orElseThrow());
            names.add(name);
            look(page, name, DUTCH);
            if (arrive(page, address, name, Locale.ENGLISH)) {
                look(page, name, Locale.ENGLISH);
            }
        }
        complaints.forEach(said -> wrong.add(name + " " + said));
        return links;
    }

    private String name(String address) {
        String route = routes.of(address).orElse(address);
        return EACH.contains(route) ? route + " " + shownName(address) : kind(address);
    }

    private String shownName(String address) {
        return shown.all().entrySet().stream()
                .filter(one -> address.contains(one.getValue().text()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
