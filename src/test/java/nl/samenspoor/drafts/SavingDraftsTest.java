package nl.samenspoor.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.samenspoor.Migrations;
import nl.samenspoor.drafts.DraftMerge.Changed;
import nl.samenspoor.drafts.SavedDraft.Differs;
import nl.samenspoor.drafts.SavedDraft.Merged;
import nl.samenspoor.drafts.SavedDraft.Saved;
import nl.samenspoor.drafts.SavedDraft.Unchanged;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class SavingDraftsTest {

    private static final Capacity AS_LEADER = new Capacity(Role.PROJECT_LEADER, null, false);
    private static final Actor LEADER = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final Actor SECRETARY = new Actor("secretaris", Set.of(), Set.of(), false);
    private static EmbeddedDatabase database;
    private static int subjects;

    private DraftSubject subject;
    private DraftRows rows;
    private Drafts drafts;
    private SavingDrafts saving;

    @BeforeAll
    static void tables() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        Migrations.all().execute(database);
    }

    @AfterAll
    static void stop() {
        database.shutdown();
    }

    @BeforeEach
    void aSubject() {
        subject = new DraftSubject("test", "s" + subjects++);
        rows = new DraftRows(JdbcClient.create(database), Clock.systemUTC());
        drafts = new Drafts(rows);
        saving = new SavingDrafts(rows);
    }

    private SavedDraft save(Actor actor, int base, Map<String, String> fields) {
        return saving.save(actor, AS_LEADER, new SaveDraft(subject, base, fields));
    }

    private DraftVersion newest() {
        return drafts.newest(subject).orElseThrow();
    }

    @Test
    void everySaveIsAVersionWithWhoSavedItInWhichRole() {
        save(LEADER, 0, Map.of("vision", "Dichtbij."));
        SavedDraft second = save(SECRETARY, 1, Map.of("vision", "Dichtbij en sterk."));

        assertThat(second).isInstanceOf(Saved.class);
        assertThat(drafts.history(subject))
                .extracting(DraftVersion::number, DraftVersion::account, DraftVersion::as)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "secretaris", AS_LEADER),
                        org.assertj.core.groups.Tuple.tuple(1, "leider", AS_LEADER));
        assertThat(drafts.version(subject, 1).text("vision")).isEqualTo("Dichtbij.");
    }

    @Test
    void whatWasLeftOutStaysAndAnEmptyTextClears() {
        save(LEADER, 0, Map.of("vision", "Dichtbij.", "goals", "Minder kosten."));
        save(LEADER, 1, Map.of("goals", ""));

        assertThat(newest().fields()).isEqualTo(Map.of("vision", "Dichtbij."));
    }

    @Test
    void savingWithoutAChangeAddsNoVersion() {
        save(LEADER, 0, Map.of("vision", "Dichtbij."));

        assertThat(save(SECRETARY, 1, Map.of("vision", " Dichtbij.\r\n"))).isInstanceOf(Unchanged.class);
        assertThat(drafts.history(subject)).hasSize(1);
    }

    @Test
    void differentFieldsAreMergedByThemselvesAndSaidSo() {
        save(LEADER, 0, Map.of("vision", "Dichtbij.", "goals", "Minder kosten."));
        save(LEADER, 1, Map.of("vision", "Sterk."));

        Merged merged = (Merged) save(SECRETARY, 1, Map.of("goals", "Betere dienst."));

        assertThat(merged.fields()).containsExactly("vision");
        assertThat(merged.theirs().number()).isEqualTo(2);
        assertThat(newest().fields()).isEqualTo(Map.of("vision", "Sterk.", "goals", "Betere dienst."));
    }

    @Test
    void theSameFieldIsNotOverwrittenAndBothTextsAreShown() {
        save(LEADER, 0, Map.of("vision", "Dichtbij.", "goals", "Minder kosten."));
        save(LEADER, 1, Map.of("vision", "Sterk."));

        Differs differs = (Differs) save(SECRETARY, 1, Map.of("vision", "Zelfstandig.", "goals", "Betere dienst."));

        assertThat(drafts.history(subject)).hasSize(2);
        assertThat(differs.merge().apart())
                .containsExactly(new DraftMerge.Field("vision", "Dichtbij.", "Zelfstandig.", "Sterk."));
        assertThat(differs.merge().fields())
                .extracting(DraftMerge.Field::changed)
                .containsExactlyInAnyOrder(Changed.APART, Changed.BY_ME);
    }

    @Test
    void aChoiceMadeKnowinglyIsTheNextVersion() {
        save(LEADER, 0, Map.of("vision", "Dichtbij."));
        save(LEADER, 1, Map.of("vision", "Sterk."));
        save(SECRETARY, 1, Map.of("vision", "Zelfstandig."));

        MergeForm form = new MergeForm(Map.of(
                "before", "1",
                "base", "2",
                "mine.vision", "Zelfstandig.",
                "edited.vision", "Sterk en zelfstandig.",
                "choice.vision", "edited"));
        saving.save(SECRETARY, null, form.command(subject));

        assertThat(newest().text("vision")).isEqualTo("Sterk en zelfstandig.");
        assertThat(newest().base()).isEqualTo(2);
    }

    @Test
    void aFieldWithoutAChoiceIsAskedByName() {
        MergeForm form = new MergeForm(Map.of("before", "1", "base", "2", "mine.vision", "Mijn tekst."));

        assertThatThrownBy(() -> form.command(subject)).isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(
                        wrong.problems().get(0).field())
                .isEqualTo("choice.vision"));
    }

    @Test
    void aTextThatIsTooLongOrAVersionThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> save(LEADER, 0, Map.of("vision", "x".repeat(20_001))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> save(LEADER, 7, Map.of("vision", "x"))).isInstanceOf(NotFound.class);
        assertThat(drafts.newest(subject)).isEmpty();
    }

    /** The second of two in the same instant starts over and then sees what the first saved. */
    @Test
    void aNumberIsGivenOnce() {
        rows.add(LEADER, null, subject, 1, 0, Map.of());

        assertThatThrownBy(() -> rows.add(SECRETARY, null, subject, 1, 0, Map.of()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    /**
     * Many people save at random from versions old and new. No text of the newest version ever goes but by somebody who
     * started from it or was shown it and chose; and every text that was not given up by its own writer can be read back.
     */
    @Test
    void nothingIsEverLostOrOverwrittenUnseenHoweverPeopleEdit() {
        Random random = new Random(2026);
        List<String> names = List.of("vision", "goals", "structure", "planning");
        save(LEADER, 0, Map.of("vision", "begin"));
        List<String> kept = new ArrayList<>(List.of("begin"));
        for (int step = 0; step < 300; step++) {
            DraftVersion before = newest();
            int base = Math.max(1, before.number() - random.nextInt(4));
            Map<String, String> mine = new LinkedHashMap<>();
            for (String name : names) {
                if (random.nextInt(3) == 0) {
                    mine.put(name, random.nextInt(6) == 0 ? "" : "tekst-" + step + "-" + name);
                }
            }
            SavedDraft saved = save(LEADER, base, mine);
            Set<String> seen = Set.of();
            if (saved instanceof Differs differs) {
                assertThat(newest().number()).isEqualTo(before.number());
                seen = Set.copyOf(differs.merge().apart().stream()
                        .map(DraftMerge.Field::name)
                        .toList());
                Map<String, String> chosen = new LinkedHashMap<>(mine);
                differs.merge().fields().stream()
                        .filter(field -> field.changed() == Changed.BY_THEM)
                        .forEach(field -> chosen.remove(field.name()));
                seen.stream().filter(name -> random.nextBoolean()).forEach(chosen::remove);
                chosen.forEach((name, text) -> kept.add(text));
                saved = save(LEADER, before.number(), chosen);
                assertThat(saved).isNotInstanceOf(Differs.class);
            } else {
                kept.addAll(mine.values());
            }
            DraftVersion start = drafts.version(subject, base);
            for (String name : names) {
                String old = before.text(name);
                if (!old.equals(newest().text(name))) {
                    assertThat(seen.contains(name) || start.text(name).equals(old))
                            .as("%s was seen before it went, step %d", name, step)
                            .isTrue();
                    assertThat(mine).containsKey(name);
                }
            }
        }
        Set<String> everything = new java.util.HashSet<>();
        drafts.history(subject)
                .forEach(version -> everything.addAll(
                        drafts.version(subject, version.number()).fields().values()));
        kept.removeIf(String::isEmpty);
        assertThat(everything).containsAll(kept);
    }
}
