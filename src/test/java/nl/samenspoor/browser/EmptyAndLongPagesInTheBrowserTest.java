package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.document.SentFile;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.MakePromise;
import nl.samenspoor.gate.MakingPromises;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.scenario.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Pages on which nothing stands yet, and pages on which a name is one long word, a text goes on and on and many take part: as
 * everybody must be able to read them, in both languages, wide and narrow.
 */
@IntegrationTest
class EmptyAndLongPagesInTheBrowserTest extends WalkingPages {

    private static final int PARTNERS = 50;
    private static final String LONG_WORD = "Samenwerkingsverband".repeat(10);
    private static final String LONG_TEXT =
            "De formatie is te klein voor wat inwoners vragen. ".repeat(80).strip();

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    RegisteringMunicipalities municipalities;

    @Autowired
    StartingCooperations starting;

    @Autowired
    KeepingDocuments documents;

    @Autowired
    MakingPromises promises;

    @Autowired
    SavingPlans plans;

    private String walk = "";
    private @Nullable CooperationId own;

    @Test
    void whereNothingStandsYetAPageCanBeReadByEverybody() {
        walk = "empty";
        account("leider-zonder-werk", Set.of(Role.PROJECT_LEADER), Set.of());
        account("lezer-zonder-werk", Set.of(Role.READER), Set.of());
        account("griffier-zonder-werk", Set.of(), Set.of(new Seat(place(0), Role.COUNCIL_CLERK)));
        walk("leider-zonder-werk", List.of("/"));
        look("lezer-zonder-werk", "/");
        List.of("/", "/tasks", "/gates").forEach(address -> {
            look("griffier-zonder-werk", address);
            if (window("griffier-zonder-werk").locator("main .empty").count() == 0) {
                wrong.add(address + " is not empty");
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void whereWordsAreLongAndManyTakePartAPageCanBeReadByEverybody() {
        walk = "long";
        seen.clear();
        String leader = "leider-van-velen";
        account(leader, Set.of(Role.PROJECT_LEADER), Set.of());
        Actor actor = new Actor(leader, Set.of(Role.PROJECT_LEADER), Set.of(), false);
        own = starting.start(
                actor,
                new StartCooperation(
                        LONG_WORD,
                        partners(),
                        new Signal(SignalSource.COLLEGE, SignalKind.COST_AND_VULNERABILITY, LONG_TEXT),
                        EffectiveDate.parse("2026-01-05"),
                        null,
                        true,
                        null,
                        Particulars.NONE));
        documents.keep(
                actor,
                KeepDocument.of(
                        own,
                        LONG_WORD,
                        DocumentKind.COVENANT,
                        Play.TODAY,
                        SentFile.of("x".repeat(150) + ".pdf", SampleFiles.pdf("lang"))));
        promises.promise(
                actor,
                own,
                new MakePromise(
                        partners().get(0), LONG_TEXT.substring(0, 2_000), null, null, Play.TODAY, Particulars.NONE));
        plans.begin(actor, own, CooperationForm.NETWORK, LONG_WORD);
        play.reachDecisions(own);
        walk(leader, List.of("/cooperations/" + own, "/cooperations/" + own + "/gates/G1", "/", "/tasks"));

        assertThat(wrong).isEmpty();
    }

    private void account(String name, Set<Role> roles, Set<Seat> seats) {
        accounts.create(Actor.system("test"), new CreateAccount(name, null, InTheBrowser.PASSWORD, roles, seats));
    }

    private List<MunicipalityCode> partners() {
        List<MunicipalityCode> codes = new ArrayList<>();
        for (int number = 1; number <= PARTNERS; number++) {
            codes.add(place(number));
        }
        return codes;
    }

    private MunicipalityCode place(int number) {
        MunicipalityCode code = new MunicipalityCode("GM" + (9200 + number));
        municipalities.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(
                                code, "Langeweidezandschulpenoordwolderveen-" + number, null, null, null, null),
                        List.of(),
                        List.of()));
        return code;
    }

    /** Of the long ones only the pages of their own cooperation; the others were looked at without anything on them. */
    @Override
    boolean isShown(String address) {
        return own == null
                ? super.isShown(address)
                : address.startsWith("/cooperations/" + own)
                        && routes.of(address).isPresent();
    }

    @Override
    List<String> look(String account, String address) {
        Page page = window(account);
        complaints.clear();
        String name = walk + " " + kind(address).replaceAll("[0-9a-f-]{36}", "id");
        if (!arrive(page, address, name, DUTCH)) {
            return List.of();
        }
        List<String> links = links(page);
        seen.add(kind(address));
        wrong.addAll(Looking.faultsOfWords(page, name, DUTCH));
        if (arrive(page, address, name, Locale.ENGLISH)) {
            wrong.addAll(Looking.faultsOfWords(page, name, Locale.ENGLISH));
        }
        complaints.forEach(said -> wrong.add(name + " " + said));
        return links;
    }
}
