package nl.samenspoor.decisionlog;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and verifies the logs of a database without starting the application. */
public final class Logs {

    private Logs() {}

    /** All entries, in the order in which things took effect. */
    public static List<LoggedPoint> of(JdbcClient jdbc, CooperationId cooperation) {
        return new DecisionPoints(new Entries(jdbc), new FactRows(jdbc)).of(cooperation);
    }

    /** @param folder where anchors would lie */
    public static Verification verify(JdbcClient jdbc, Path folder, CooperationId cooperation) {
        return new VerifyingLogs(new Entries(jdbc), new Heads(jdbc), new LogAnchorFile(folder, Clock.systemUTC()))
                .verify(cooperation);
    }
}
