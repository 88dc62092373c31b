package nl.samenspoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.samenspoor.database.EmptyDatabase;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes of one installation, each with its job executor running, started in the same instant on an empty PostgreSQL. */
class TwoNodesTest {

    private static final String PASSWORD = "four plain words here";

    @TempDir
    Path folder;

    /** Two nodes are two processes elsewhere; here both would lay out the log of this one in the same instant. */
    @BeforeAll
    static void leaveTheLogAsItIs() {
        LoggingSystem.get(TwoNodesTest.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void layOutLogsAgain() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        LoggingSystem.get(TwoNodesTest.class.getClassLoader()).setLogLevel("ROOT", LogLevel.INFO);
    }

    @Test
    void twoNodesThatStartAtOnceMakeOneSchemaAndOneDeploymentAndShareEverything() throws Exception {
        List<ConfigurableApplicationContext> nodes = new ArrayList<>();
        String database = EmptyDatabase.postgresUrl();
        try {
            start(database, nodes);
            assertThat(nodes).hasSize(2).allMatch(ConfigurableApplicationContext::isRunning);
            oneSchema(JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres")));
            answeredTogether(nodes.get(0), nodes.get(1));
            sameAttribute(nodes.get(0), nodes.get(1));
            shared(nodes.get(0), nodes.get(1));
            guardedCookies(nodes.get(1));
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    private void start(String database, List<ConfigurableApplicationContext> nodes) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<ConfigurableApplicationContext>> starts =
                    List.of(start(database, "one", together), start(database, "two", together));
            List<Future<ConfigurableApplicationContext>> started = both.invokeAll(starts);
            for (Future<ConfigurableApplicationContext> node : started) {
                nodes.add(node.get());
            }
        } finally {
            both.shutdownNow();
        }
    }

    private Callable<ConfigurableApplicationContext> start(String database, String name, CyclicBarrier together) {
        return () -> {
            together.await();
            return new SpringApplicationBuilder(Samenspoor.class)
                    .profiles("postgres")
                    .properties(Map.of("spring.jmx.enabled", "false"))
                    .run(
                            "--spring.datasource.url=" + database,
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres",
                            "--spring.datasource.hikari.maximum-pool-size=8",
                            "--server.port=0",
                            "--server.forward-headers-strategy=native",
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
        Browser there = here.at(port(other));
        assertThat(there.get("/").body()).as("one session for both nodes").contains("leider");
        Map<String, String> form = Map.of(
                "name",
                "Verband",
                "partners",
                "GM0148,GM0175",
                "signalSource",
                "college",
                "signalKind",
                "other",
                "signalText",
                "Een signaal.",
                "startedOn",
                "2026-01-05");
        HttpResponse<String> started = there.submit("/cooperations/new", "/cooperations/new", form);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(302);
        String page = URI.create(started.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(here.get(page).body()).contains("Verband");

        other.getBean(AdministeringAccounts.class).deactivate(Actor.system("test"), "leider");
        assertThat(here.get("/").headers().firstValue("Location"))
                .as("out on every node at once")
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    /**
     * Of two forms of one session that are answered in the same instant neither loses what its next page says. The first waits
     * until the second is answered; both begin with the session as it was.
     */
    private static void answeredTogether(ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        one.getBean(AdministeringAccounts.class)
                .create(
                        Actor.system("test"),
                        new CreateAccount("lezer", null, PASSWORD, Set.of(Role.READER), Set.of()));
        Browser here = new Browser(port(one));
        here.signIn("lezer", PASSWORD);
        Browser there = here.at(port(other));
        String token = here.token("/contact");
        JdbcClient jdbc = one.getBean(JdbcClient.class);
        CompletableFuture<HttpResponse<String>> first = new TransactionTemplate(
                        one.getBean(PlatformTransactionManager.class))
                .execute(status -> {
                    jdbc.sql("select username from account where username = 'lezer' for update")
                            .query(String.class)
                            .single();
                    CompletableFuture<HttpResponse<String>> sent = CompletableFuture.supplyAsync(
                            () -> here.postForm("/contact", "email=&language=nl&" + token));
                    assertThatThrownBy(() -> sent.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                    assertThat(there.postForm("/notices/read", token).statusCode())
                            .isEqualTo(302);
                    return sent;
                });

        assertThat(first.join().statusCode()).isEqualTo(302);
        assertThat(there.get("/notices").body()).contains("Alle berichten zijn gelezen.");
        assertThat(here.get("/contact").body()).contains("Uw gegevens zijn bewaard.");
        assertThat(here.get("/notices").body()).as("once").doesNotContain("Alle berichten zijn gelezen.");
    }

    /** Two requests of one session that add the same attribute: neither fails, and the later one counts. */
    @SuppressWarnings("unchecked")
    private static void sameAttribute(ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        SessionRepository<Session> here = one.getBean(SessionRepository.class);
        SessionRepository<Session> there = other.getBean(SessionRepository.class);
        Session begun = here.createSession();
        here.save(begun);
        Session first = here.findById(begun.getId());
        Session second = there.findById(begun.getId());
        first.setAttribute("chosen", "nl");
        second.setAttribute("chosen", "en");
        here.save(first);
        there.save(second);
        assertThat((Object) here.findById(begun.getId()).getAttribute("chosen")).isEqualTo("en");
    }

    /** Behind a proxy that ends TLS. */
    private static void guardedCookies(ConfigurableApplicationContext node) {
        HttpResponse<String> page = new Browser(port(node)).get("/login", "X-Forwarded-Proto", "https");
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("samenspoor="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(String.valueOf(node.getEnvironment().getProperty("local.server.port")));
    }
}
