package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The application as an installer starts it behind a proxy that ends TLS, with figures on a port of their own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:behind-proxy;DB_CLOSE_DELAY=-1",
            "samenspoor.data=target/test-data-proxy",
            "samenspoor.security.contact=mailto:beveiliging@gemeente.example",
            "management.server.port=0",
            "samenspoor.requests.per-address=100",
            "samenspoor.requests.per-account=12",
            "SAMENSPOOR_PROXIES=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1"
        })
@ActiveProfiles({"test", "proxy", "metrics"})
class BehindProxyTest {

    @LocalServerPort
    int port;

    @Value("${local.management.port}")
    int figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AdministeringAccounts accounts;

    /** The whole answer to a request that comes from this address of this machine and says it was passed on. */
    private String passedOn(String by, String path, String account) throws IOException {
        return passedOn(by, "192.0.2.7", path, account + ":wrong");
    }

    private String passedOn(String by, String from, String path, String credentials, String... more)
            throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(by, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            String request = String.join(
                    "\r\n",
                    "GET " + path + " HTTP/1.1",
                    "Host: samenspoor.example",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-For: " + from,
                    "Authorization: Basic " + basic,
                    String.join("\r\n", more.length == 0 ? new String[] {"Accept: */*"} : more),
                    "Connection: close",
                    "",
                    "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> tooMany(String account, String origin) {
        return jdbc.sql("select object from audit_entry where detail = '429' and account = ? and origin = ?")
                .params(account, origin)
                .query(String.class)
                .list();
    }

    @Test
    void anAddressThatAsksTooMuchIsToldToWaitAndAnotherIsNotTouched() throws IOException {
        String from = "192.0.2.100";
        assertThat(untilTooMuch(from, "/login"))
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 1", "Even te veel tegelijk", "Wacht 1 seconde ", "Cache-Control: no-store")
                .doesNotContain("nl.samenspoor", "Set-Cookie");
        assertThat(untilTooMuch(from, "/login", "Cookie: samenspoor-language=en"))
                .contains("Too much at once", "Wait 1 second ");
        assertThat(untilTooMuch(from, "/api/v1/cooperations", "Accept-Language: en"))
                .contains("429", "application/problem+json", "\"title\":\"Too much at once\"", "API-Version");
        assertThat(passedOn("127.0.0.1", from, "/actuator/health", ":")).startsWith("HTTP/1.1 200");
        assertThat(passedOn("127.0.0.1", "192.0.2.101", "/login", ":")).startsWith("HTTP/1.1 200");
        assertThat(tooMany("", from)).as("one trace, however long it goes on").containsExactly("GET /login");
    }

    /** Asks until it is too much: on a slow machine something is allowed again between two requests. */
    private String untilTooMuch(String from, String path, String... headers) throws IOException {
        String answer = "";
        for (int i = 0; i < 300 && !answer.startsWith("HTTP/1.1 429"); i++) {
            answer = passedOn("127.0.0.1", from, path, ":", headers);
        }
        return answer;
    }

    @Test
    void anAccountThatAsksTooMuchIsToldToWaitWhereverItAsksFrom() throws IOException {
        for (String name : new String[] {"haastig", "rustig"}) {
            accounts.create(
                    Actor.system("test"),
                    new CreateAccount(name, null, ApiClient.PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        }
        String hasty = "haastig:" + ApiClient.PASSWORD;
        String answer = "";
        int let = 0;
        for (int i = 0; i < 30 && !answer.startsWith("HTTP/1.1 429"); i++) {
            answer = passedOn("127.0.0.1", "192.0.2.1" + i, "/api/v1/cooperations", hasty);
            let += answer.startsWith("HTTP/1.1 200") ? 1 : 0;
        }
        assertThat(answer).startsWith("HTTP/1.1 429").containsPattern("Retry-After: [1-5]\r\n");
        assertThat(let).isBetween(12, 20);
        assertThat(passedOn("127.0.0.1", "192.0.2.1", "/api/v1/cooperations", "rustig:" + ApiClient.PASSWORD))
                .startsWith("HTTP/1.1 200");
        assertThat(jdbc.sql("select count(*) from audit_entry where detail = '429' and account = 'haastig'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String origin(String account) {
        return jdbc.sql("select origin from audit_entry where account = ? and action = 'sign_in_refused'")
                .param(account)
                .query(String.class)
                .single();
    }

    @Test
    void onlyAProxyOfTheInstallationIsBelieved() throws IOException {
        assertThat(passedOn("127.0.0.1", "/login", "x")).contains("Strict-Transport-Security");
        assertThat(passedOn("127.0.0.1", "/api/v1/cooperations", "through-the-proxy"))
                .contains(" 401 ");
        assertThat(origin("through-the-proxy")).isEqualTo("192.0.2.7");

        assertThat(passedOn("127.0.0.2", "/login", "x"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Strict-Transport-Security");
        assertThat(passedOn("127.0.0.2", "/api/v1/cooperations", "past-the-proxy"))
                .contains(" 401 ");
        assertThat(origin("past-the-proxy")).isEqualTo("127.0.0.2");
    }

    @Test
    void whatCameOverTlsIsAnsweredWithCookiesAndAPromiseForTlsOnly() {
        HttpResponse<String> answer = new Browser(port).get("/login", "X-Forwarded-Proto", "https");

        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(promise -> assertThat(promise).contains("max-age=31536000"));
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(new Browser(port).get("/login").headers().firstValue("Strict-Transport-Security"))
                .as("the proxy says it was no TLS")
                .isEmpty();
    }

    @Test
    void whoFindsAWeaknessReadsWhereToReportIt() {
        assertThat(new Browser(port).get("/.well-known/security.txt").body())
                .startsWith("Contact: mailto:beveiliging@gemeente.example\nExpires: 20")
                .contains("Preferred-Languages: nl, en");
    }

    @Test
    void healthStaysWhereItIsAndFiguresAreOnTheirOwnPortOnly() {
        Browser people = new Browser(port);
        Browser watch = new Browser(figures);

        assertThat(people.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(people.get("/actuator/metrics").statusCode()).isEqualTo(302);
        assertThat(watch.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(watch.get("/actuator/metrics/jvm.memory.used").body()).contains("jvm.memory.used");
        for (String closed : new String[] {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/accounts"}) {
            assertThat(watch.get(closed).statusCode()).as(closed).isEqualTo(404);
        }
    }
}
