package nl.samenspoor.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords that take hardly any work, in the place of those that are slow on purpose: the tests make thousands.
 * {@link CheckingCredentialsTest} and the applications that tests start as people run them keep the work of production.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    @Bean
    @Primary
    Passwords quickPasswords(PasswordStrength strength) {
        return with(strength);
    }

    static Passwords with(PasswordStrength strength) {
        return new Passwords(strength, new Argon2PasswordEncoder(16, 32, 1, 64, 1));
    }
}
