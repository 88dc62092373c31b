package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    /** The whole answer to a request that comes from this address of this machine and says it was passed on. */
    private String passedOn(String by, String path, String account) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(by, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String basic = Base64.getEncoder().encodeToString((account + ":wrong").getBytes(StandardCharsets.UTF_8));
            String request = String.join(
                    "\r\n",
                    "GET " + path + " HTTP/1.1",
                    "Host: samenspoor.example",
                    "X-Forwarded-Proto: https",
                    "X-Forwarded-For: 192.0.2.7",
                    "Authorization: Basic " + basic,
                    "Connection: close",
                    "",
                    "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
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
