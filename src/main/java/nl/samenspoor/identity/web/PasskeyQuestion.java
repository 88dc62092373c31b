package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.factor.CheckingPasskeys;
import nl.samenspoor.identity.factor.PasskeyChallenge;
import nl.samenspoor.identity.signin.AskedPasskey;
import nl.samenspoor.identity.signin.PendingSignIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a passkey is to sign, for the script of the pages of signing in. After a password only that account's passkeys count. */
@RestController
class PasskeyQuestion {

    private final CheckingPasskeys passkeys;
    private final PendingSignIn pending;

    PasskeyQuestion(CheckingPasskeys passkeys, PendingSignIn pending) {
        this.passkeys = passkeys;
        this.pending = pending;
    }

    @GetMapping("/login/passkey/challenge")
    ResponseEntity<String> ask(HttpServletRequest request) {
        PasskeyChallenge challenge =
                passkeys.challenge(pending.owingCode().map(Account::username).orElse(null));
        AskedPasskey.keep(request, challenge);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.question(challenge));
    }
}
