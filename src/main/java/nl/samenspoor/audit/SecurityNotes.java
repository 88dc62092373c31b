package nl.samenspoor.audit;

import java.util.Locale;
import nl.samenspoor.identity.SecurityEvent;
import nl.samenspoor.identity.SecurityEvent.AccessEnded;
import nl.samenspoor.identity.SecurityEvent.AccessReturned;
import nl.samenspoor.identity.SecurityEvent.AccountMade;
import nl.samenspoor.identity.SecurityEvent.PasskeyAdded;
import nl.samenspoor.identity.SecurityEvent.PasskeyRemoved;
import nl.samenspoor.identity.SecurityEvent.PasswordChanged;
import nl.samenspoor.identity.SecurityEvent.PasswordShown;
import nl.samenspoor.identity.SecurityEvent.RecoveryCodesRenewed;
import nl.samenspoor.identity.SecurityEvent.RequestsLimited;
import nl.samenspoor.identity.SecurityEvent.RolesChanged;
import nl.samenspoor.identity.SecurityEvent.SecondFactorAdded;
import nl.samenspoor.identity.SecurityEvent.SecondFactorRemoved;
import nl.samenspoor.identity.SecurityEvent.SecretIssued;
import nl.samenspoor.identity.SecurityEvent.SessionsEnded;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.SignedIn;
import nl.samenspoor.identity.SecurityEvent.SignedOut;
import nl.samenspoor.identity.SecurityEvent.TokenIssued;
import nl.samenspoor.identity.SecurityEvent.TokenRevoked;
import nl.samenspoor.identity.SecurityEvent.TokenUsed;
import nl.samenspoor.kernel.AuditAction;

/** What the trail keeps of something that happened to an account: who did it, to whose account, and how. */
final class SecurityNotes {

    private SecurityNotes() {}

    static Note of(SecurityEvent event) {
        return event instanceof SignedIn
                        || event instanceof PasswordShown
                        || event instanceof SignInRefused
                        || event instanceof RequestsLimited
                        || event instanceof SignedOut
                        || event instanceof SessionsEnded
                ? ofSession(event)
                : event instanceof TokenIssued || event instanceof TokenRevoked || event instanceof TokenUsed
                        ? ofToken(event)
                        : ofAccount(event);
    }

    private static Note ofSession(SecurityEvent event) {
        String account = event.account();
        if (event instanceof SignedIn signedIn) {
            return Note.done(account, AuditAction.SIGNED_IN, account, key(signedIn.way()))
                    .from(signedIn.source());
        }
        if (event instanceof SignInRefused refused) {
            return Note.refused(
                            account,
                            AuditAction.SIGN_IN_REFUSED,
                            account,
                            key(refused.way()) + ", " + key(refused.reason()))
                    .from(refused.source().isEmpty() ? null : refused.source());
        }
        if (event instanceof RequestsLimited limited) {
            return Note.refused(account, AuditAction.REQUEST_REFUSED, limited.request(), "429")
                    .from(limited.source());
        }
        if (event instanceof PasswordShown shown) {
            return Note.done(account, AuditAction.PASSWORD_SHOWN, account, null).from(shown.source());
        }
        return event instanceof SessionsEnded ended
                ? Note.done(account, AuditAction.SESSIONS_ENDED, account, String.valueOf(ended.count()))
                : Note.done(account, AuditAction.SIGNED_OUT, account, null);
    }

    private static Note ofToken(SecurityEvent event) {
        String account = event.account();
        if (event instanceof TokenIssued issued) {
            return Note.done(
                    account, AuditAction.TOKEN_ISSUED, issued.token(), issued.scope() + ", until " + issued.expires());
        }
        if (event instanceof TokenRevoked revoked) {
            return Note.done(revoked.by(), AuditAction.TOKEN_REVOKED, revoked.token(), account);
        }
        TokenUsed used = (TokenUsed) event;
        return Note.done(account, AuditAction.TOKEN_USED, used.token(), null).from(used.source());
    }

    private static Note ofAccount(SecurityEvent event) {
        String account = event.account();
        if (event instanceof AccountMade made) {
            return Note.done(made.by(), AuditAction.ACCOUNT_MADE, account, String.join("; ", made.roles()));
        }
        if (event instanceof AccessEnded ended) {
            return Note.done(ended.by(), AuditAction.ACCESS_ENDED, account, null);
        }
        if (event instanceof AccessReturned returned) {
            return Note.done(returned.by(), AuditAction.ACCESS_RETURNED, account, null);
        }
        if (event instanceof RolesChanged changed) {
            return Note.done(changed.by(), AuditAction.ROLES_CHANGED, account, String.join("; ", changed.change()));
        }
        if (event instanceof SecretIssued issued) {
            return Note.done(issued.by(), AuditAction.SECRET_ISSUED, account, null);
        }
        if (event instanceof PasswordChanged changed) {
            return Note.done(changed.by(), AuditAction.PASSWORD_CHANGED, account, null);
        }
        if (event instanceof SecondFactorAdded) {
            return Note.done(account, AuditAction.SECOND_FACTOR_ADDED, account, null);
        }
        if (event instanceof PasskeyAdded added) {
            return Note.done(account, AuditAction.PASSKEY_ADDED, account, added.passkey());
        }
        if (event instanceof PasskeyRemoved removed) {
            return Note.done(removed.by(), AuditAction.PASSKEY_REMOVED, account, removed.passkey());
        }
        if (event instanceof RecoveryCodesRenewed) {
            return Note.done(account, AuditAction.RECOVERY_CODES_RENEWED, account, null);
        }
        return event instanceof SecondFactorRemoved removed
                ? Note.done(removed.by(), AuditAction.SECOND_FACTOR_REMOVED, account, null)
                : Note.done(
                        account,
                        AuditAction.ACCOUNT_OTHER,
                        account,
                        event.getClass().getSimpleName());
    }

    private static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
