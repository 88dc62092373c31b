package nl.samenspoor.identity;

import java.util.Set;
import nl.samenspoor.kernel.Role;
import org.springframework.test.util.ReflectionTestUtils;

/** Turns the requirement of a second factor on for one test: all others share accounts that sign in with a password. */
public final class RequiredSecondFactor {

    private RequiredSecondFactor() {}

    /** From now on only these roles must have one. */
    public static void of(SecondFactorRule rule, Role... roles) {
        ReflectionTestUtils.setField(rule, "requiredFor", Set.of(roles));
    }
}
