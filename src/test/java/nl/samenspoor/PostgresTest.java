package nl.samenspoor;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.samenspoor.api.People;
import nl.samenspoor.scenario.Play;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole application on a real PostgreSQL server, started for these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"test", "postgres"})
@Import({PostgresTest.Server.class, Play.class, People.class})
public @interface PostgresTest {

    /** Starts and stops the server; durability is switched off, these data live for minutes. */
    @TestConfiguration(proxyBeanMethods = false)
    class Server {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        }

        @Bean
        DynamicPropertyRegistrar address(EmbeddedPostgres postgres) {
            return registry -> {
                registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
                registry.add("spring.datasource.username", () -> "postgres");
                registry.add("spring.datasource.password", () -> "postgres");
            };
        }
    }
}
