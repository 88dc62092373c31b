package nl.samenspoor.identity.signin;

import java.util.List;
import nl.samenspoor.identity.token.CheckingTokens;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Signs in for one request with a token; every refusal is the same. */
@Component
class TokenSignIn implements AuthenticationProvider {

    private final CheckingTokens tokens;

    TokenSignIn(CheckingTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        BearerToken bearer = (BearerToken) attempt;
        return tokens.check(bearer.token(), String.valueOf(bearer.getDetails()))
                .map(holder -> new PreAuthenticatedAuthenticationToken(
                        SignedInAccount.once(
                                holder.account().username(), holder.account().version()),
                        "",
                        List.of(
                                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY),
                                new SimpleGrantedAuthority(TokenLimits.authority(holder.scope())))))
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerToken.class.isAssignableFrom(type);
    }
}
