package nl.samenspoor.identity;

import java.util.Collection;
import java.util.Set;
import nl.samenspoor.kernel.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who must sign in with a second factor: by default administrators, who can let others in, and council clerks, who record
 * what councils decided. Setting {@code samenspoor.second-factor.required-for} names other roles, or none.
 */
@Component
public class SecondFactorRule {

    private final Set<Role> requiredFor;

    SecondFactorRule(
            @Value("${samenspoor.second-factor.required-for:ADMINISTRATOR,COUNCIL_CLERK}") Set<Role> requiredFor) {
        this.requiredFor = Set.copyOf(requiredFor);
    }

    /** Whether an account with these roles must have one. */
    boolean requires(Collection<Role> roles) {
        return roles.stream().anyMatch(requiredFor::contains);
    }

    /** Whether this account must have one; those of the demonstration share their password and need none. */
    public boolean requires(Account account) {
        return !account.demo()
                && requires(account.held().stream().map(HeldRole::role).toList());
    }

    /** Whether this account signs in with two factors: it has the second, or must get it. */
    public boolean appliesTo(Account account) {
        return account.secondFactor() || requires(account);
    }
}
