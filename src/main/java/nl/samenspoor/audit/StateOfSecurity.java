package nl.samenspoor.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspoor.decisionlog.AnchoringHeads;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** What is known of the state of security, for administrators and auditors. What nobody knows is null, never a guess. */
@Component
public class StateOfSecurity {

    /** Refused sign-ins are counted over so many days. */
    public static final int DAYS = 30;

    /**
     * An account.
     *
     * @param lastSignIn   as far as the trail reaches, null when it knows of none
     * @param refused      sign-ins with its name that were refused in the last {@link #DAYS} days
     */
    public record Line(Account account, @Nullable Instant lastSignIn, int refused) {}

    /**
     * The whole.
     *
     * @param lines        the accounts by name
     * @param nobody       refused sign-ins with names that are no account, or counted and not written out, in the last
     *                     {@link #DAYS} days
     * @param version      of the application, or null
     * @param trailChecked when the audit trail was last verified, or null
     * @param trailResult  what was found then, or null
     * @param logChecked   when a decision log was last verified by hand, or null
     * @param logResult    what was found then, or null
     * @param anchored     when decision logs were last anchored, or null
     * @param trailAnchored when the audit trail was last anchored, or null
     * @param backup       when the last backup was made, or null
     */
    public record State(
            List<Line> lines,
            int nobody,
            @Nullable String version,
            @Nullable Instant trailChecked,
            @Nullable String trailResult,
            @Nullable Instant logChecked,
            @Nullable String logResult,
            @Nullable Instant anchored,
            @Nullable Instant trailAnchored,
            @Nullable Instant backup) {}

    private final AuditRows rows;
    private final Accounts accounts;
    private final AnchoringHeads anchors;
    private final AnchoringTrail trailAnchors;
    private final ObjectProvider<BuildProperties> build;
    private final Clock clock;
    private final String marker;

    StateOfSecurity(
            AuditRows rows,
            Accounts accounts,
            AnchoringHeads anchors,
            AnchoringTrail trailAnchors,
            ObjectProvider<BuildProperties> build,
            Clock clock,
            @Value("${samenspoor.backup.marker:}") String marker) {
        this.rows = rows;
        this.accounts = accounts;
        this.anchors = anchors;
        this.trailAnchors = trailAnchors;
        this.build = build;
        this.clock = clock;
        this.marker = marker;
    }

    /** @throws NotAllowed unless the actor may see it */
    public State of(Actor actor) {
        Permissions.require(actor, Right.SEE_SECURITY);
        Map<String, Instant> last = rows.last(AuditAction.SIGNED_IN.key());
        List<Account> known = accounts.known(actor);
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        Map<String, Integer> refused = rows.count(
                AuditAction.SIGN_IN_REFUSED.key(),
                since,
                known.stream().map(Account::username).toList());
        List<Line> lines = known.stream()
                .map(account ->
                        new Line(account, last.get(account.username()), refused.getOrDefault(account.username(), 0)))
                .toList();
        int ofAccounts = lines.stream().mapToInt(Line::refused).sum();
        int all = rows.count(AuditAction.SIGN_IN_REFUSED.key(), since) + rows.leftOut(since);
        AuditEntry trail = rows.latest(AuditAction.TRAIL_VERIFIED.key()).orElse(null);
        AuditEntry log = rows.latest(AuditAction.LOG_VERIFIED.key()).orElse(null);
        BuildProperties version = build.getIfAvailable();
        return new State(
                lines,
                Math.max(0, all - ofAccounts),
                version == null ? null : version.getVersion(),
                trail == null ? null : trail.at(),
                trail == null ? null : trail.detail(),
                log == null ? null : log.at(),
                log == null ? null : log.detail(),
                anchors.last().orElse(null),
                trailAnchors.last().orElse(null),
                backup());
    }

    /** A backup is made outside Samenspoor; whoever makes it touches the file that a setting names. */
    private @Nullable Instant backup() {
        try {
            return marker.isEmpty() || !Files.exists(Path.of(marker))
                    ? null
                    : Files.getLastModifiedTime(Path.of(marker)).toInstant();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
