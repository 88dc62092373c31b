package nl.samenspoor.decisionlog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds entries to the chains. The head of a chain stays locked until the transaction ends, so that writers of one
 * cooperation queue and the chain never forks; writers of different cooperations do not meet.
 */
@Component
class Chain {

    private final Entries entries;
    private final Heads heads;
    private final Clock clock;

    Chain(Entries entries, Heads heads, Clock clock) {
        this.entries = entries;
        this.heads = heads;
        this.clock = clock;
    }

    /** @return the sequence of the new entry */
    long append(DecisionPoint point) {
        Head head = heads.lock(point.cooperation().text());
        checkCorrection(point);
        Entry entry = entry(point, head, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .sealed();
        entries.add(entry);
        heads.move(entry);
        return entry.sequence();
    }

    /**
     * The entry that now says what this one said: the last of its corrections. What a use case corrects may have been
     * corrected by hand before; then it corrects that in turn.
     *
     * @param sequence of an entry; null for one that was never logged
     */
    @Nullable
    Long latestReading(CooperationId cooperation, @Nullable Long sequence) {
        Long latest = sequence;
        Optional<Long> next = Optional.ofNullable(sequence);
        while (next.isPresent()) {
            latest = next.get();
            next = entries.correctionOf(cooperation.text(), latest);
        }
        return latest;
    }

    private void checkCorrection(DecisionPoint point) {
        Long corrected = point.corrects();
        if (corrected == null) {
            return;
        }
        String cooperation = point.cooperation().text();
        if (!entries.exists(cooperation, corrected)) {
            throw InvalidInput.of("corrects", "decisionlog.correctsNothing", corrected);
        }
        entries.correctionOf(cooperation, corrected).ifPresent(correction -> {
            throw new Conflict("decisionlog.correctedBefore", corrected, correction);
        });
    }

    private static Entry entry(DecisionPoint point, Head head, Instant now) {
        Capacity role = point.recordedAs();
        return new Entry(
                point.cooperation().text(),
                head.sequence() + 1,
                point.kind().key(),
                point.effective().toEdtf(),
                point.effective().earliest(),
                lines(point.actors()),
                point.what(),
                point.consequence(),
                point.irreversible(),
                point.gate() == null ? null : point.gate().name(),
                point.source(),
                point.corrects(),
                now,
                point.recordedBy().account(),
                role == null ? null : role.text(),
                head.hash(),
                "");
    }

    private static String lines(List<String> actors) {
        return actors.stream()
                .map(actor -> actor.replaceAll("\\s+", " ").strip())
                .filter(actor -> !actor.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
