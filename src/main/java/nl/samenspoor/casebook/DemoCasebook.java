package nl.samenspoor.casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.casebook.events.CaseContext;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.identity.DemoAccounts;
import nl.samenspoor.identity.DemoAccounts.DemoMunicipality;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the case files that come with the product, once, in the profile {@code demo}. What a start did not finish the
 * next one does.
 */
@Component
@Profile("demo")
class DemoCasebook implements ApplicationRunner {

    private static final List<String> FILES = List.of(
            "tubbergen-dinkelland",
            "ommen-hardenberg",
            "dalfsen-staphorst-zwartewaterland",
            "elzenveen-wilgenrade",
            "kraaienholt-meerwolde-lindegaarde");

    private final ImportingCases importing;
    private final CaseRegister register;
    private final AssigningAccess access;
    private final Municipalities municipalities;
    private final DemoAccounts accounts;

    DemoCasebook(
            ImportingCases importing,
            CaseRegister register,
            AssigningAccess access,
            Municipalities municipalities,
            DemoAccounts accounts) {
        this.importing = importing;
        this.register = register;
        this.access = access;
        this.municipalities = municipalities;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String name : FILES) {
            CooperationId id = imported(text(name));
            access.assign(CaseContext.ACTOR, id, DemoAccounts.PROJECT_LEADER, Access.LEADER);
            access.assign(CaseContext.ACTOR, id, DemoAccounts.READER, Access.READER);
        }
        accounts.create(
                municipalities.current().stream().map(DemoCasebook::demo).toList());
    }

    private static DemoMunicipality demo(Municipality municipality) {
        String slug = municipality.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new DemoMunicipality(municipality.code(), municipality.name(), slug);
    }

    private CooperationId imported(String text) {
        return register.byChecksum(ImportingCases.checksum(text))
                .map(CaseRegister.Entry::cooperation)
                .orElseGet(() ->
                        importing.importCase(CaseContext.ACTOR, text, false).cooperation());
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("casebook/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(name, missing);
        }
    }
}
