package nl.samenspoor.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.samenspoor.SetClock;
import nl.samenspoor.database.EmptyDatabase;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The terms module on H2, in a region of two municipalities, with a clock that can be set. */
public final class TermsFixture {

    public static final CooperationId COOPERATION = new CooperationId("T-D");
    public static final MunicipalityCode TUBBERGEN = new MunicipalityCode("GM0183");
    public static final MunicipalityCode DINKELLAND = new MunicipalityCode("GM1774");
    public static final MunicipalityCode LOSSER = new MunicipalityCode("GM0168");
    public static final Actor LEADER = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);

    public final JdbcClient jdbc;
    public final Parties parties = new Region();
    public final Visibility visibility = new SeenByAll();
    public final TermCatalogue catalogue = TermCatalogue.delivered();
    public final DayCounting counting = new DayCounting(catalogue);
    public final SetClock clock = new SetClock("2026-11-24T11:00:00Z");
    public final Today today = new Today(clock);
    final TermRows rows;
    final RunningTerms view;
    final StartingTerms starting;
    final ClosingTerms closing;
    final TermsAlongFacts along;
    final List<Object> events = new ArrayList<>();
    /** How far the knowledge of the cooperation reaches; null while it is followed. */
    @Nullable
    LocalDate lastKnown;

    private static Texts texts() {
        ResourceBundleMessageSource messages = TestTexts.messages();
        messages.addBasenames("messages/terms");
        return TestTexts.from(messages);
    }

    public TermsFixture() {
        this(EmptyDatabase.onH2());
    }

    /** On an empty database. */
    public TermsFixture(DataSource database) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V200__terms.sql"),
                        new ClassPathResource("db/migration/V201__council_calendar.sql"))
                .execute(database);
        jdbc = JdbcClient.create(database);
        rows = new TermRows(jdbc, clock);
        view = new RunningTerms(rows, catalogue, parties, today, texts());
        TermAccess access = new TermAccess(visibility);
        starting = new StartingTerms(catalogue, counting, rows, access, parties, today, events::add);
        closing = new ClosingTerms(rows, catalogue, access, today, events::add);
        along = new TermsAlongFacts(view, catalogue, counting, starting, closing, rows, today);
    }

    public static Actor seat(MunicipalityCode municipality, Role role) {
        return new Actor(role + "-" + municipality, Set.of(), Set.of(new Seat(municipality, role)), false);
    }

    private final class Region implements Parties {

        private final Map<MunicipalityCode, String> regionNames =
                Map.of(TUBBERGEN, "Tubbergen", DINKELLAND, "Dinkelland", LOSSER, "Losser");

        @Override
        public String cooperation(CooperationId cooperation) {
            return "Noaberkracht";
        }

        @Override
        public List<MunicipalityCode> partners(CooperationId cooperation) {
            return List.of(TUBBERGEN, DINKELLAND);
        }

        @Override
        public Map<CooperationId, LocalDate> lastKnownDays(Collection<CooperationId> cooperations) {
            return lastKnown == null ? Map.of() : Map.of(COOPERATION, lastKnown);
        }

        @Override
        public Map<MunicipalityCode, String> names(Collection<MunicipalityCode> codes) {
            Map<MunicipalityCode, String> names = new TreeMap<>();
            codes.forEach(code -> names.put(code, regionNames.getOrDefault(code, code.text())));
            return names;
        }

        @Override
        public Map<MunicipalityCode, String> others(CooperationId cooperation) {
            return Map.of(LOSSER, "Losser");
        }

        @Override
        public boolean endedOn(MunicipalityCode code, EffectiveDate day) {
            return false;
        }

        @Override
        public Set<MunicipalityCode> ended(Collection<MunicipalityCode> codes, EffectiveDate day) {
            return Set.of();
        }

        @Override
        public boolean exists(MunicipalityCode code) {
            return regionNames.containsKey(code);
        }
    }

    private static final class SeenByAll implements Visibility {

        @Override
        public void requireVisible(Actor actor, CooperationId cooperation) {
            if (!cooperation.equals(COOPERATION)) {
                throw new NotFound("cooperation.none");
            }
        }

        @Override
        public boolean leads(Actor actor, CooperationId cooperation) {
            return actor.has(Role.PROJECT_LEADER);
        }
    }
}
