package nl.samenspoor.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.samenspoor.drafts.DraftMerge.Changed;
import org.junit.jupiter.api.Test;

class OvertakenTest {

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private static Edition edition(int number, Map<String, String> fields) {
        return new Edition(number, fields, "schrijver" + number, START.plusSeconds(number));
    }

    @Test
    void whatOnlyOthersChangedIsTakenOverAndWhatBothChangedStandsBesideOnesOwn() {
        List<Edition> editions = List.of(
                edition(1, Map.of("name", "Stuurgroep", "tasks", "stuurt", "source", "§1")),
                edition(2, Map.of("name", "Stuurgroep", "tasks", "stuurt en volgt", "source", "§2")),
                edition(3, Map.of("name", "Stuurgroep", "tasks", "stuurt en volgt", "source", "§3")));
        Map<String, String> mine = new LinkedHashMap<>();
        mine.put("name", "Stuurgroep Samen");
        mine.put("tasks", " stuurt\r\n");
        mine.put("source", "§4");

        Overtaken overtaken = Overtaken.of(editions, 1, mine).orElseThrow();

        assertThat(overtaken.takenOver()).isEqualTo(Map.of("tasks", "stuurt en volgt"));
        assertThat(overtaken.apart()).isEqualTo(Map.of("source", "§3"));
        assertThat(overtaken.newest().number()).isEqualTo(3);
        assertThat(overtaken.lines())
                .extracting(Overtaken.Line::name, Overtaken.Line::changed, Overtaken.Line::account)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", Changed.BY_ME, null),
                        org.assertj.core.groups.Tuple.tuple("tasks", Changed.BY_THEM, "schrijver2"),
                        org.assertj.core.groups.Tuple.tuple("source", Changed.APART, "schrijver3"));
    }

    @Test
    void nothingIsOvertakenWhileNobodyWasFirst() {
        assertThat(Overtaken.of(List.of(), 0, Map.of("name", "A"))).isEmpty();
        assertThat(Overtaken.of(List.of(edition(1, Map.of("name", "A"))), 1, Map.of("name", "B")))
                .isEmpty();
    }

    @Test
    void whoBeganWithNothingSeesAllThereIsNow() {
        Overtaken overtaken = Overtaken.of(
                        List.of(edition(1, Map.of("name", "A", "tasks", "B"))), 0, Map.of("name", "C"))
                .orElseThrow();

        assertThat(overtaken.takenOver()).isEqualTo(Map.of("tasks", "B"));
        assertThat(overtaken.apart()).isEqualTo(Map.of("name", "A"));
    }

    @Test
    void whateverTwoPeopleDoEveryTextOfBothIsInTheFormOrBesideIt() {
        Random random = new Random(20261126);
        for (int round = 0; round < 500; round++) {
            Map<String, String> before = fields(random);
            Map<String, String> theirs = fields(random);
            Map<String, String> mine = fields(random);
            List<Edition> editions = new ArrayList<>(List.of(edition(1, before), edition(2, theirs)));

            Overtaken overtaken = Overtaken.of(editions, 1, mine).orElseThrow();
            Map<String, String> form = new LinkedHashMap<>(mine);
            form.putAll(overtaken.takenOver());

            for (String name : List.of("a", "b", "c", "d")) {
                String was = before.getOrDefault(name, "");
                String my = mine.getOrDefault(name, "");
                String their = theirs.getOrDefault(name, "");
                String shown = form.getOrDefault(name, "");
                assertThat(shown).isEqualTo(my.equals(was) ? their : my);
                if (!their.equals(was) && !their.equals(shown)) {
                    assertThat(overtaken.apart()).containsEntry(name, their);
                }
                boolean changed = !my.equals(was) || !their.equals(was);
                assertThat(overtaken.lines().stream()
                                .anyMatch(line -> line.name().equals(name)))
                        .isEqualTo(changed);
            }
        }
    }

    private static Map<String, String> fields(Random random) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c", "d")) {
            int text = random.nextInt(4);
            if (text > 0) {
                fields.put(name, "tekst " + text);
            }
        }
        return fields;
    }
}
