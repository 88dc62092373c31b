package nl.samenspoor.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenspoor.identity.SecurityEvent;
import nl.samenspoor.identity.SecurityEvent.AccessEnded;
import nl.samenspoor.identity.SecurityEvent.SecretIssued;
import nl.samenspoor.identity.SecurityEvent.TokenIssued;
import nl.samenspoor.identity.SecurityEvent.TokenRevoked;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tokens of one's own account: making one, revoking one, seeing which there are. */
@Component
public class ManagingTokens {

    /** Longest time a token counts. */
    public static final int LONGEST_DAYS = 365;
    /** How many tokens of one account can count at the same time. */
    public static final int MOST = 20;

    private static final int NAME = 100;
    private static final int SHOWN = 50;

    /**
     * A token to copy. Shown once: only its hash is kept.
     *
     * @param token  the token itself
     * @param record what is known of it afterwards
     */
    public record Issued(String token, ApiToken record) {

        /** Never shows the token. */
        @Override
        public String toString() {
            return "Issued[" + record.id() + "]";
        }
    }

    private final TokenRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ManagingTokens(TokenRows rows, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes a token.
     *
     * @throws InvalidInput naming {@code name}, {@code scope} or {@code days}
     * @throws Conflict     when {@link #MOST} count already
     */
    @UseCase
    public Issued issue(Actor actor, IssueToken command) {
        String username = actor.account();
        check(command);
        if (rows.working(username) >= MOST) {
            throw new Conflict("identity.token.tooMany", MOST);
        }
        String secret = TokenText.make();
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                UUID.randomUUID().toString(),
                PlainText.required("name", command.name(), NAME),
                TokenScope.of(command.scope()).orElseThrow(),
                now,
                now.plus(Duration.ofDays(command.days())),
                null,
                null);
        rows.add(username, token, TokenText.hash(secret));
        publish(new TokenIssued(username, token.id(), token.scope().key(), token.expires()));
        return new Issued(secret, token);
    }

    private static void check(IssueToken command) {
        List<FieldProblem> problems = new ArrayList<>();
        try {
            PlainText.required("name", command.name(), NAME);
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
        }
        if (TokenScope.of(command.scope()).isEmpty()) {
            problems.add(FieldProblem.of("scope", "identity.token.scopeUnknown"));
        }
        if (command.days() < 1 || command.days() > LONGEST_DAYS) {
            problems.add(FieldProblem.of("days", "identity.token.daysRange", LONGEST_DAYS));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /**
     * Makes a token worthless at once; revoking it again changes nothing.
     *
     * @throws NotFound when the account has no such token
     */
    @UseCase
    public void revoke(Actor actor, String id) {
        String username = actor.account();
        if (!rows.exists(username, id)) {
            throw new NotFound("identity.token.unknown");
        }
        if (rows.end(username, id, username)) {
            publish(new TokenRevoked(username, id, username));
        }
    }

    /** The account's own tokens, the latest first; also those that no longer count. */
    public List<ApiToken> own(Actor actor) {
        return rows.of(actor.account(), SHOWN);
    }

    /** Whoever loses access loses every way in; a token would be one. */
    @EventListener
    void on(AccessEnded ended) {
        rows.endAll(ended.account(), ended.by());
    }

    /** A password that is replaced by the administrator may be known to others, and so may what was made with it. */
    @EventListener
    void on(SecretIssued issued) {
        rows.endAll(issued.account(), issued.by());
    }

    private void publish(SecurityEvent event) {
        events.publishEvent(event);
    }
}
