package nl.samenspoor.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.identity.ResettingPasswords;
import nl.samenspoor.identity.web.AccountJson.NewAccountJson;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator does with accounts, for other systems. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {

    /** A secret to hand over; it is shown this once. */
    record IssuedJson(String secret, Instant expiresAt) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "IssuedJson[" + expiresAt + "]";
        }
    }

    /** The new account, and the secret of its invitation when it was made without a password. */
    record MadeJson(
            @JsonUnwrapped AccountJson account,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IssuedJson invitation) {}

    private final Accounts accounts;
    private final AdministeringAccounts administering;
    private final ResettingPasswords resetting;

    AccountsApi(Accounts accounts, AdministeringAccounts administering, ResettingPasswords resetting) {
        this.accounts = accounts;
        this.administering = administering;
        this.resetting = resetting;
    }

    @GetMapping
    PageJson<AccountJson> list(
            Actor actor, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        List<Account> all = accounts.all(actor);
        List<AccountJson> items = all.stream()
                .skip((long) page * size)
                .limit(size)
                .map(AccountJson::of)
                .toList();
        return new PageJson<>(items, page, size, all.size());
    }

    @PostMapping
    ResponseEntity<MadeJson> create(Actor actor, @RequestBody NewAccountJson body) {
        CreateAccount command = body.command();
        Optional<ResettingPasswords.Issued> invitation = administering.create(actor, command);
        AccountJson account = AccountJson.of(accounts.find(command.username()).orElseThrow());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + command.username()))
                .body(new MadeJson(
                        account,
                        invitation
                                .map(issued -> new IssuedJson(issued.secret(), issued.expires()))
                                .orElse(null)));
    }

    @PostMapping("/{username}/deactivations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(Actor actor, @PathVariable String username) {
        administering.deactivate(actor, username);
    }

    @PostMapping("/{username}/activations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(Actor actor, @PathVariable String username) {
        administering.activate(actor, username);
    }

    @PostMapping("/{username}/password-resets")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedJson issue(Actor actor, @PathVariable String username) {
        ResettingPasswords.Issued issued = resetting.issue(actor, username);
        return new IssuedJson(issued.secret(), issued.expires());
    }
}
