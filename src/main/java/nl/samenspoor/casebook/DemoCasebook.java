package nl.samenspoor.casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.identity.DemoAccounts;
import nl.samenspoor.identity.DemoAccounts.DemoMunicipality;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.ExamplesLoading;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the case files that come with the product, once, in the profile {@code demo}. What a start did not finish the
 * next one does. The pages can be reached meanwhile: the accounts of no municipality are made first, those of a municipality
 * with its first case.
 */
@Component
@Profile("demo")
class DemoCasebook implements ApplicationRunner, ExamplesLoading {

    private static final List<String> FILES = List.of(
            "tubbergen-dinkelland",
            "ommen-hardenberg",
            "dalfsen-staphorst-zwartewaterland",
            "elzenveen-wilgenrade",
            "kraaienholt-meerwolde-lindegaarde");

    /** No person imports at the start; the log names the casebook itself. */
    private static final Actor ACTOR = Actor.system("casebook");

    private static final Pattern CASE_ID = Pattern.compile("(?m)^ {2}id: (\\S+)$");

    private final ImportingCases importing;
    private final CaseRegister register;
    private final AssigningAccess access;
    private final Municipalities municipalities;
    private final DemoAccounts accounts;
    private final Cooperations cooperations;
    private final AtomicInteger loaded = new AtomicInteger();

    DemoCasebook(
            ImportingCases importing,
            CaseRegister register,
            AssigningAccess access,
            Municipalities municipalities,
            DemoAccounts accounts,
            Cooperations cooperations) {
        this.importing = importing;
        this.register = register;
        this.access = access;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.cooperations = cooperations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.create(List.of());
        for (String name : FILES) {
            CooperationId id = imported(text(name));
            access.assign(ACTOR, id, DemoAccounts.PROJECT_LEADER, Access.LEADER);
            access.assign(ACTOR, id, DemoAccounts.DIRECTORATE, Access.READER);
            access.assign(ACTOR, id, DemoAccounts.READER, Access.READER);
            List<MunicipalityCode> partners = cooperations.summary(id).partners();
            Map<MunicipalityCode, String> names = municipalities.names(partners);
            accounts.create(
                    partners.stream().map(code -> demo(code, names.get(code))).toList());
            loaded.incrementAndGet();
        }
    }

    @Override
    public @Nullable Progress progress() {
        int there = loaded.get();
        return there == FILES.size() ? null : new Progress(there, FILES.size());
    }

    private static DemoMunicipality demo(MunicipalityCode code, String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new DemoMunicipality(code, name, slug);
    }

    /** What an earlier start loaded stays as it is, also when its file has changed since. */
    private CooperationId imported(String text) {
        return register.byChecksum(ImportingCases.checksum(text))
                .or(() -> register.byCase(caseId(text)))
                .map(CaseRegister.Entry::cooperation)
                .orElseGet(() -> importing.importCase(ACTOR, text, false).cooperation());
    }

    private static String caseId(String text) {
        return CASE_ID.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("casebook/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(name, missing);
        }
    }
}
