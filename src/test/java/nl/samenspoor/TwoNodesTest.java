package nl.samenspoor;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes of one installation, each with its job executor running, started in the same instant on an empty PostgreSQL. */
class TwoNodesTest {

    private static final String PASSWORD = "four plain words here";

    @TempDir
    Path folder;

    @Test
    void twoNodesThatStartAtOnceMakeOneSchemaAndOneDeploymentAndShareEverything() throws Exception {
        List<ConfigurableApplicationContext> nodes = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "off")
                .start()) {
            try {
                start(postgres, nodes);
                assertThat(nodes).hasSize(2).allMatch(ConfigurableApplicationContext::isRunning);
                oneSchema(JdbcClient.create(postgres.getPostgresDatabase()));
                shared(nodes.get(0), nodes.get(1));
            } finally {
                nodes.forEach(ConfigurableApplicationContext::close);
            }
        }
    }

    private void start(EmbeddedPostgres postgres, List<ConfigurableApplicationContext> nodes) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<ConfigurableApplicationContext>> starts =
                    List.of(start(postgres, "one", together), start(postgres, "two", together));
            List<Future<ConfigurableApplicationContext>> started = both.invokeAll(starts);
            for (Future<ConfigurableApplicationContext> node : started) {
                nodes.add(node.get());
            }
        } finally {
            both.shutdownNow();
        }
    }

    private Callable<ConfigurableApplicationContext> start(
            EmbeddedPostgres postgres, String name, CyclicBarrier together) {
        return () -> {
            together.await();
            return new SpringApplicationBuilder(Samenspoor.class)
                    .profiles("postgres")
                    .properties(Map.of("spring.jmx.enabled", "false"))
                    .run(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres",
                            "--spring.datasource.hikari.maximum-pool-size=8",
                            "--server.port=0",
                            "--samenspoor.data=" + folder.resolve(name));
        };
    }

    private static void oneSchema(JdbcClient jdbc) {
        assertThat(count(jdbc, "select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(count(jdbc, "select count(*) - count(distinct version) from flyway_schema_history"))
                .isZero();
        assertThat(count(jdbc, "select count(*) from act_re_deployment")).isEqualTo(1);
        assertThat(count(jdbc, "select count(*) from act_re_procdef where version_ > 1"))
                .isZero();
        assertThat(count(jdbc, "select count(*) from act_re_procdef")).isPositive();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** What one node knows, the other does too. */
    private static void shared(ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        one.getBean(AdministeringAccounts.class)
                .create(
                        Actor.system("test"),
                        new CreateAccount("leider", null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        Browser here = new Browser(port(one));
        here.signIn("leider", PASSWORD);
        HttpResponse<String> started =
                here.submit("/cooperations/new", "/cooperations/new", Map.of("name", "", "signalText", "x"));
        assertThat(started.statusCode()).isEqualTo(422);
        Browser there = new Browser(port(other));
        there.signIn("leider", PASSWORD);
        assertThat(there.get("/").statusCode()).isEqualTo(200);
        assertThat(there.get("/actuator/health").body()).contains("UP");
    }

    private static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(String.valueOf(node.getEnvironment().getProperty("local.server.port")));
    }
}
