package nl.samenspoor.decisionlog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoor.anchor.Anchor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the heads of the chains that grew since the last time to the anchor file, so that cutting the tail of a log or
 * writing a whole new one is found (see {@link VerifyingLogs}).
 */
@Component
public class AnchoringHeads {

    private static final Logger LOG = LoggerFactory.getLogger(AnchoringHeads.class);

    private final Heads heads;
    private final LogAnchorFile file;
    private final Clock clock;
    private final Map<String, Long> anchored = new ConcurrentHashMap<>();
    private boolean known;

    AnchoringHeads(Heads heads, LogAnchorFile file, Clock clock) {
        this.heads = heads;
        this.file = file;
        this.clock = clock;
    }

    /** @return how many chains were anchored; 0 when none grew, and then nothing is written */
    public synchronized int anchor() {
        if (!known) {
            anchored.putAll(file.read().counts());
            known = true;
        }
        Instant now = clock.instant();
        List<Anchor> grown = heads.all().stream()
                .filter(this::grew)
                .map(head -> new Anchor(head.cooperation(), head.sequence(), head.hash(), now))
                .toList();
        if (!grown.isEmpty()) {
            file.append(grown);
            grown.forEach(anchor -> anchored.put(anchor.chain(), anchor.entries()));
        }
        return grown.size();
    }

    /** When the file of anchors was last written to; nothing when nothing was anchored yet. */
    public Optional<Instant> last() {
        return file.written();
    }

    private boolean grew(Head head) {
        long before = anchored.getOrDefault(head.cooperation(), 0L);
        if (head.sequence() < before) {
            LOG.error(
                    "The decision log of {} has {} entries; {} were anchored",
                    head.cooperation(),
                    head.sequence(),
                    before);
        }
        return head.sequence() > before;
    }
}
