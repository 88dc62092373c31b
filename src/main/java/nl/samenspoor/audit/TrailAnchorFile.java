package nl.samenspoor.audit;

import java.nio.file.Path;
import java.time.Clock;
import nl.samenspoor.anchor.AnchorFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The anchors of the audit trail. */
@Component
class TrailAnchorFile extends AnchorFile {

    TrailAnchorFile(@Value("${samenspoor.data}/anchors") Path folder, Clock clock) {
        super(folder, "audit-trail.anchors", clock);
    }
}
