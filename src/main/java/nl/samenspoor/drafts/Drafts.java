package nl.samenspoor.drafts;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Reads drafts. The caller checks who may see what they are about. */
@Component
public class Drafts {

    private final DraftRows rows;

    Drafts(DraftRows rows) {
        this.rows = rows;
    }

    /** The newest version, in two statements; nothing while nobody saved. */
    public Optional<DraftVersion> newest(DraftSubject subject) {
        return rows.newest(subject);
    }

    /** @throws NotFound when there is no such version */
    public DraftVersion version(DraftSubject subject, int number) {
        return rows.find(subject, number).orElseThrow(() -> new NotFound("drafts.noVersion", number));
    }

    /** Every version, the newest first, without its texts: who saved it and when. */
    public List<DraftVersion> history(DraftSubject subject) {
        return rows.list(subject);
    }
}
