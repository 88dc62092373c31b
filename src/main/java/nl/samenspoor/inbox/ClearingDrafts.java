package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Removes what somebody saved for later and nobody goes on with any more: it may hold anything, also about people. A draft of
 * whoever recorded the task himself goes at once ({@link CompletingTasks}); of everybody else it stays readable for
 * {@value #DAYS} days after somebody closed the task, so that nobody loses what he typed at that moment. Once its writer's
 * account can no longer be used, it goes {@value #DAYS} days after he saved it last.
 */
@Component
public class ClearingDrafts {

    /** How many days a draft is kept that nobody goes on with. */
    static final int DAYS = 30;

    private final TaskDraftRows drafts;
    private final KnownAccounts accounts;
    private final Clock clock;

    ClearingDrafts(TaskDraftRows drafts, KnownAccounts accounts, Clock clock) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return how many were removed */
    @UseCase
    public int clear() {
        Instant old = clock.instant().minus(Duration.ofDays(DAYS));
        int ofClosed = drafts.dropOfClosed(old);
        Set<String> gone = new HashSet<>(drafts.writers(old));
        Map<String, Set<Role>> usable = accounts.usable(gone);
        gone.removeAll(usable.keySet());
        return ofClosed + drafts.dropOf(gone, old);
    }
}
