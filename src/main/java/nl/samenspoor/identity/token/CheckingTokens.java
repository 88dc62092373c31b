package nl.samenspoor.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.TokenUsed;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whose token it is. Unknown, expired, revoked and of an account without access answer alike. */
@Component
public class CheckingTokens {

    /** How exactly the last use is remembered: a busy client does not write with every request. */
    private static final Duration RHYTHM = Duration.ofMinutes(1);

    private static final String NOBODY = "";

    /** Whose token it is, and how far it reaches. */
    public record Holder(Account account, TokenScope scope) {}

    private final TokenRows rows;
    private final Accounts accounts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CheckingTokens(TokenRows rows, Accounts accounts, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The holder of a token that counts now.
     *
     * @param source address it came from, as far as it is known
     */
    @UseCase
    public Optional<Holder> check(String token, String source) {
        Optional<TokenRows.Holder> found =
                TokenText.wellFormed(token) ? rows.byHash(TokenText.hash(token)) : Optional.empty();
        if (found.isEmpty()) {
            events.publishEvent(new SignInRefused(NOBODY, Way.TOKEN, Reason.WRONG_CREDENTIALS, source));
            return Optional.empty();
        }
        TokenRows.Holder known = found.get();
        Optional<Account> account = accounts.usable(known.username());
        if (account.isEmpty() || !known.token().works(clock.instant())) {
            events.publishEvent(new SignInRefused(known.username(), Way.TOKEN, Reason.EXPIRED_OR_REVOKED, source));
            return Optional.empty();
        }
        if (rows.used(known.token().id(), RHYTHM)) {
            events.publishEvent(new TokenUsed(known.username(), known.token().id(), source));
        }
        return Optional.of(new Holder(account.get(), known.token().scope()));
    }
}
