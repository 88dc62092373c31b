package nl.samenspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.insight.publicpage.PublishCooperation;
import nl.samenspoor.insight.publicpage.PublishingCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.scenario.Play;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role is there for that decides nothing: reader, auditor, administrator and everybody. */
@IntegrationTest
class ReadingJobsInTheBrowserTest extends JobInTheBrowser {

    @Autowired
    AdministeringAccounts administering;

    @Autowired
    Accounts accounts;

    @Autowired
    AssigningAccess access;

    @Autowired
    PublishingCooperations publishing;

    @InBothLanguages
    void aReaderGoesFromThePortfolioToACooperationItsCourseTheComparisonAndItsFile(String language) throws IOException {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        as(readerOf(id), language);
        says("insight.matrix");
        assertThat(named(AriaRole.LINK, said("insight.new")).count()).isZero();
        main().locator(".rails tbody a").click();
        arrives("**/cooperations/" + id);
        says("web.rail");
        link(said("insight.course.open"));
        arrives("**/course");
        assertThat(page.locator("#steps")).containsText(said("callActivity_phase2"));
        says("insight.course.list");

        link(said("web.nav.compare"));
        says("insight.compare.lead");
        assertThat(main()).containsText("Proefverband");
        Download file = page.waitForDownload(() -> link(said("insight.compare.csv", 1)));
        assertThat(file.suggestedFilename()).startsWith(said("insight.compare.file"));
        assertThat(Files.readString(file.path()))
                .contains(said("insight.compare.file.cooperation"), "Proefverband", said("insight.table.phase"));
    }

    private String readerOf(CooperationId id) {
        String reader = "lezer-" + UUID.randomUUID();
        administering.create(
                Actor.system("test"), new CreateAccount(reader, null, PASSWORD, Set.of(Role.READER), Set.of()));
        access.assign(Play.LEADER, id, reader, Access.READER);
        return reader;
    }

    @InBothLanguages
    void anAuditorVerifiesTheDecisionLogAndTheAuditTrail(String language) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        as("controleur", language);
        go("/cooperations/" + id);
        link(said("insight.log.verify"));
        says("decisionlog.finding.intact");
        String end = page.locator("#end").innerText();
        assertThat(end).matches("[0-9a-f]{64}");
        field("noted").fill(end);
        button(said("decisionlog.verification.noted.look"));
        says("decisionlog.verification.noted.at", play.logged(id).size());
        Download log = page.waitForDownload(
                () -> link(said("decisionlog.verification.zip", play.logged(id).size())));
        assertThat(log.failure()).isNull();

        named(AriaRole.LINK, said("web.nav.audit")).click();
        button(said("audit.verify"));
        says("audit.lead");
        assertThat(page.locator(".notice.ok")).isVisible();
    }

    @InBothLanguages
    void anAdministratorRegistersAMunicipalityAndInvitesItsClerk(String language) {
        MunicipalityCode code = new MunicipalityCode(language.equals("nl") ? "GM9591" : "GM9592");
        String clerk = "griffier-elzenveen-" + language;
        as("beheerder", language);
        says("insight.administers.why");
        link(said("insight.administers.municipalities"));
        link(said("municipality.new"));
        says("municipality.new.lead");
        field("code").fill(code.text());
        field("name").fill("Elzenveen " + language);
        button(said("municipality.record"));
        says("municipality.saved", "Elzenveen " + language);

        link(said("web.nav.accounts"));
        says("identity.accounts.lead");
        field("username").fill(clerk);
        main().locator("#f-seats").selectOption(code.text());
        main().locator("#f-seat-0").selectOption("COUNCIL_CLERK");
        button(said("identity.accounts.create"));
        says("identity.invited", clerk);
        assertThat(main()).containsText(said("identity.issued.once"));

        assertThat(municipalities.name(code)).isEqualTo("Elzenveen " + language);
        assertThat(accounts.find(clerk).orElseThrow().seats()).containsExactly(new Seat(code, Role.COUNCIL_CLERK));
    }

    @InBothLanguages
    void everybodyReadsThePublicPageWithoutSigningIn(String language) {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        publishing.publish(
                Play.LEADER,
                id,
                new PublishCooperation(publishing.setting(Play.LEADER, id).number(), true, List.of()));
        go("/public/cooperations/" + id);
        choose(language);
        says("insight.public.about.text");
        assertThat(main()).containsText("Aameer, Bergveld");
        assertThat(main().locator("section[aria-labelledby=gates]")).containsText(said("gate.outcome.work_out"));
        assertThat(main().locator("section[aria-labelledby=decisions] tbody tr"))
                .hasCount(4);
        assertThat(context.cookies()).isEmpty();
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name));
    }
}
