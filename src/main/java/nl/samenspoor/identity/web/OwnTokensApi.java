package nl.samenspoor.identity.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.samenspoor.identity.token.ApiToken;
import nl.samenspoor.identity.token.IssueToken;
import nl.samenspoor.identity.token.ManagingTokens;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens of one's own account, for other systems; not reached with a token. */
@RestController
@RequestMapping("/api/v1/own-tokens")
class OwnTokensApi {

    private static final String NEVER = "never";

    /** A token to make: {@code scope} is {@code read} or {@code act}, {@code days} 1 to 365. */
    record NewTokenJson(@Nullable String name, @Nullable String scope, int days) {}

    /** {@code lastUsedAt} and {@code endedAt} are {@code never} when it has not happened. */
    record TokenJson(
            String id,
            String name,
            String scope,
            Instant createdAt,
            Instant expiresAt,
            Object lastUsedAt,
            Object endedAt) {

        static TokenJson of(ApiToken token) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.scope().key(),
                    token.created(),
                    token.expires(),
                    orNever(token.lastUsed()),
                    orNever(token.ended()));
        }

        private static Object orNever(@Nullable Instant moment) {
            return moment == null ? NEVER : moment;
        }
    }

    /** The token itself; it is shown this once. */
    record IssuedJson(String token, TokenJson record) {

        /** Never shows the token. */
        @Override
        public String toString() {
            return "IssuedJson[" + record.id() + "]";
        }
    }

    private final ManagingTokens tokens;

    OwnTokensApi(ManagingTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    List<TokenJson> own(Actor actor) {
        return tokens.own(actor).stream().map(TokenJson::of).toList();
    }

    @PostMapping
    ResponseEntity<IssuedJson> issue(Actor actor, @RequestBody NewTokenJson body) {
        ManagingTokens.Issued issued = tokens.issue(actor, new IssueToken(body.name(), body.scope(), body.days()));
        return ResponseEntity.created(
                        URI.create("/api/v1/own-tokens/" + issued.record().id()))
                .body(new IssuedJson(issued.token(), TokenJson.of(issued.record())));
    }

    @PostMapping("/{id}/revocations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable String id) {
        tokens.revoke(actor, id);
    }
}
