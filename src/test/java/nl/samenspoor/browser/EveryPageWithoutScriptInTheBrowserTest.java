package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page that people of all roles come to by links, in a browser without JavaScript: it says what it is for. */
@IntegrationTest
class EveryPageWithoutScriptInTheBrowserTest extends WalkingPages {

    /**
     * What somebody without script is left with on a page: words to read, and nothing that stands there and does nothing.
     * A button that only a script answers, a link to nowhere and a choice nobody can send are such things; a period where
     * a moment should stand is none to read.
     */
    private static final String LEFT =
            """
            () => {
                const shown = one => one.getClientRects().length > 0 && one.checkVisibility({visibilityProperty: true});
                const main = document.querySelector('main');
                const found = [];
                if (!main || !main.querySelector('h1')?.innerText.trim()) found.push('no heading');
                if (main && main.innerText.trim().length < main.querySelector('h1').innerText.length + 20) {
                    found.push('nothing but a heading');
                }
                const period = main?.innerText.match(/(sinds|since|tot) (tot en met|vanaf|up to|from) [^ ]+/);
                if (period) found.push(period[0]);
                for (const one of document.querySelectorAll('button')) {
                    if (shown(one) && (one.type !== 'submit' || !one.form)) found.push('button ' + one.innerText);
                }
                for (const one of document.querySelectorAll('a')) {
                    const to = one.getAttribute('href');
                    if (shown(one) && (!to || to === '#')) found.push('link ' + one.innerText);
                    if (shown(one) && to?.startsWith('#') && to.length > 1
                        && !document.getElementById(decodeURIComponent(to.slice(1)))) found.push('link to nothing ' + to);
                }
                for (const one of document.querySelectorAll('form')) {
                    const sends = [...one.elements].some(part => part.type === 'submit' && shown(part));
                    if (shown(one) && !sends) found.push('form without button ' + one.getAttribute('action'));
                }
                for (const one of document.querySelectorAll('main section, main table, main .scroll')) {
                    if (shown(one) && !one.innerText.trim() && !one.querySelector('svg')) {
                        found.push('empty ' + one.outerHTML.slice(0, 120));
                    }
                }
                return found;
            }""";

    @Autowired
    AssigningAccess access;

    private Locale language = DUTCH;

    @BeforeEach
    void nobodyLookedYet() {
        seen.clear();
        language = DUTCH;
    }

    @Override
    Browser.NewContextOptions screen() {
        return super.screen().setJavaScriptEnabled(false);
    }

    @Test
    void aLeaderReadsEveryPage() {
        walk(ShownCooperations.LEADER, whereALeaderBegins());
        assertThat(seen).hasSizeGreaterThan(60);
        Set<String> forms = new HashSet<>();
        shown.all().values().stream()
                .flatMap(id -> play.tasks(id).stream())
                .filter(task -> task.body() == Body.PROJECT_LEADER && forms.add(task.formId()))
                .forEach(task -> open(ShownCooperations.LEADER, "/tasks/" + task.id(), task.step()));
        assertThat(forms).hasSizeGreaterThan(5);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aClerkReadsEveryPage() {
        walk(
                "griffier-aameer",
                List.of(
                        "/",
                        cooperation("everything"),
                        cooperation("everything") + "/gates/G1",
                        cooperation("leaving") + "/view-rounds"));
        assertThat(seen).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aReaderReadsEveryPage() {
        CooperationId read = shown.of("everything");
        access.assign(Play.LEADER, read, People.READER_TO_ASSIGN, Access.READER);
        walk(People.READER_TO_ASSIGN, List.of("/", cooperation("everything")));
        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aCollegeASecretaryAWorksCouncilAndADirectorateReadWhatTheOthersDoNotFindToo() {
        for (String account : List.of("college-aameer", "secretaris-aameer", "or-aameer")) {
            walkAlsoFrom(
                    account,
                    "/",
                    "/tasks",
                    "/notices",
                    cooperation("everything"),
                    cooperation("everything") + "/gates/G1",
                    cooperation("leaving") + "/view-rounds");
        }
        assertThat(seen).hasSizeGreaterThan(25);
        walkAlsoFrom(People.DIRECTORATE, "/", "/tasks", "/notices");
        assertThat(wrong).isEmpty();
    }

    /** Looks at these pages and at what nobody before came to from them. */
    private void walkAlsoFrom(String account, String... from) {
        List.of(from).forEach(address -> seen.remove(kind(address)));
        walk(account, List.of(from));
    }

    @Test
    void anAdministratorAndAnAuditorReadEveryPageInEnglish() {
        language = Locale.ENGLISH;
        walk("beheerder", List.of("/accounts", "/municipalities", "/municipalities/GM9101"));
        assertThat(seen).contains("/accounts", "/accounts/{username}", "/municipalities/{code}");
        assertThat(wrong).isEmpty();
        seen.clear();
        walk("controleur", List.of("/audit", "/security"));
        assertThat(seen).contains("/audit", "/security");
        assertThat(wrong).isEmpty();
    }

    @Override
    List<String> look(String account, String address) {
        boolean first = seen.add(kind(address));
        return first ? open(account, address, kind(address)) : List.of();
    }

    private List<String> open(String account, String address, String name) {
        Page page = window(account);
        complaints.clear();
        if (!arrive(page, address, name, language)) {
            return List.of();
        }
        if (!page.locator("html").getAttribute("lang").equals(language.getLanguage())) {
            wrong.add(account + " " + name + " is not in " + language);
        }
        ((List<?>) page.evaluate(LEFT)).forEach(left -> wrong.add(account + " " + name + ": " + left));
        complaints.forEach(said -> wrong.add(name + " " + said));
        return links(page);
    }
}
