package nl.samenspoor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.samenspoor.api.People;
import nl.samenspoor.identity.QuickPasswords;
import nl.samenspoor.identity.provider.ProviderServer;
import nl.samenspoor.process.coverage.FlowNodeCoverage;
import nl.samenspoor.scenario.Play;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a random port with H2 in memory. All such tests share one context; each makes its own
 * cooperation. Timers do not run by themselves: a test fires the one it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({
    FlowNodeCoverage.Counting.class,
    StatementCount.Counting.class,
    ProviderServer.Settings.class,
    QuickPasswords.class,
    Play.class,
    People.class
})
public @interface IntegrationTest {}
