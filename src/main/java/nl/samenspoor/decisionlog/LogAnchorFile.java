package nl.samenspoor.decisionlog;

import java.nio.file.Path;
import java.time.Clock;
import nl.samenspoor.anchor.AnchorFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The anchors of the decision logs. */
@Component
class LogAnchorFile extends AnchorFile {

    LogAnchorFile(@Value("${samenspoor.data}/anchors") Path folder, Clock clock) {
        super(folder, "decision-log.anchors", clock);
    }
}
