package nl.samenspoor.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks a use case: one transaction, and the whole command again when two people collided (at most 5 tries with
 * jitter), so that a conflict inside the engine or the database never reaches a person as an error.
 *
 * <p>A use case called from another one joins the outer transaction and is not tried again by itself: the outermost
 * starts over. Works only through the bean, never on {@code this}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Transactional
@Retryable(
        includes = ConcurrencyFailureException.class,
        maxRetries = 4,
        delay = 20,
        jitter = 20,
        multiplier = 2,
        predicate = OutermostOnly.class)
public @interface UseCase {}
