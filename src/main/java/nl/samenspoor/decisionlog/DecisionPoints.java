package nl.samenspoor.decisionlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the logs, in the order in which things took effect. The caller checks who may see the cooperation. */
@Component
public class DecisionPoints {

    private record Place(String cooperation, long sequence) {}

    private final Entries entries;
    private final FactRows facts;

    DecisionPoints(Entries entries, FactRows facts) {
        this.entries = entries;
        this.facts = facts;
    }

    /** All entries. */
    public List<LoggedPoint> of(CooperationId cooperation) {
        return of(List.of(cooperation)).getOrDefault(cooperation, List.of());
    }

    /** All entries of several cooperations, in two statements. */
    public Map<CooperationId, List<LoggedPoint>> of(Collection<CooperationId> cooperations) {
        if (cooperations.isEmpty()) {
            return Map.of();
        }
        List<String> ids =
                cooperations.stream().map(CooperationId::text).distinct().toList();
        return points(entries.inEffectiveOrder(ids), ids).stream()
                .collect(Collectors.groupingBy(LoggedPoint::cooperation));
    }

    /** Sequence of the entry about each of these rows of a feature, in one statement; rows without one are left out. */
    public Map<String, Long> entriesAbout(Collection<String> ids) {
        return facts.of(ids);
    }

    /** One page of a log. */
    public List<LoggedPoint> page(CooperationId cooperation, int page, int size) {
        return points(entries.page(cooperation.text(), size, (long) page * size), List.of(cooperation.text()));
    }

    /** How many entries a log has. */
    public long count(CooperationId cooperation) {
        return entries.count(cooperation.text());
    }

    /** The entry with that place in the chain. */
    public Optional<LoggedPoint> one(CooperationId cooperation, long sequence) {
        return entries.one(cooperation.text(), sequence)
                .map(entry ->
                        points(List.of(entry), List.of(cooperation.text())).get(0));
    }

    private List<LoggedPoint> points(List<Entry> found, List<String> ids) {
        Map<Place, Long> corrections = new HashMap<>();
        entries.corrections(ids)
                .forEach(one -> corrections.put(new Place(one.cooperation(), one.corrects()), one.sequence()));
        return found.stream()
                .map(entry -> point(entry, corrections.get(new Place(entry.cooperation(), entry.sequence()))))
                .toList();
    }

    private static LoggedPoint point(Entry entry, @Nullable Long correctedBy) {
        return new LoggedPoint(
                new CooperationId(entry.cooperation()),
                entry.sequence(),
                readable(entry.kind(), DecisionPointKind::of, DecisionPointKind.OTHER),
                readable(entry.effective(), EffectiveDate::parse, EffectiveDate.unknown()),
                entry.actors().lines().toList(),
                entry.what(),
                entry.consequence(),
                entry.irreversible(),
                readable(entry.gate(), GateKey::valueOf, null),
                entry.source(),
                entry.corrects(),
                correctedBy,
                entry.recordedAt(),
                entry.recordedBy(),
                entry.recordedAs(),
                entry.previousHash(),
                entry.hash());
    }

    /** A log somebody tampered with can still be read; the verification says where it is broken. */
    private static <T extends @Nullable Object> T readable(
            @Nullable String text, Function<String, T> read, T otherwise) {
        try {
            return text == null ? otherwise : read.apply(text);
        } catch (InvalidInput | IllegalArgumentException tampered) {
            return otherwise;
        }
    }
}
