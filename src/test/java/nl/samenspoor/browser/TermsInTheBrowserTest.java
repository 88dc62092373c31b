package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;

/** What has a day, in a real browser, wide and narrow: terms, planning back, gates to come, notices and calendars. */
@IntegrationTest
class TermsInTheBrowserTest extends InTheBrowser {

    @Test
    void aLeaderStartsATermCorrectsAMistakeAndClosesIt() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/cooperations/" + id);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Termijnen bijhouden"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Termijn starten"))
                .click();
        page.getByLabel("Termijn", new Page.GetByLabelOptions().setExact(true)).selectOption("wgr_view_draft");
        page.locator("[name=startedOn]").fill("5 januari");
        button("Termijn starten");

        assertThat(page.locator("[role=alert]").first().innerText()).contains("is geen datum");
        assertThat(page.locator("[name=startedOn]").inputValue()).isEqualTo("5 januari");
        assertThat(violations()).isEmpty();
        page.locator("[name=startedOn]").fill("2026-01-05");
        page.locator("[name=municipality]").selectOption(Play.AAMEER.text());
        page.locator("[name=body]").selectOption("council");
        button("Termijn starten");

        assertThat(page.locator("main").innerText())
                .contains("De termijn loopt", "uiterlijk 2 maart 2026", "over tijd");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Afsluiten"))
                .click();
        assertThat(violations()).isEmpty();
        page.getByLabel("Eerder klaar: wie de termijn heeft, gebruikt hem niet").check();
        page.locator("[name=closedOn]").fill("2026-01-20");
        button("Termijn afsluiten");

        assertThat(page.locator("main").innerText()).contains("De termijn is afgesloten", "eerder afgesloten");
        assertThat(complaints).isEmpty();
    }

    @Test
    void thePlanningBackFromADateCanBeReadByEverybody() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn("griffier-aameer");
        looks("planning back", "/cooperations/" + id + "/planning?target=2032-07-01");
        assertThat(complaints).isEmpty();
    }
}
