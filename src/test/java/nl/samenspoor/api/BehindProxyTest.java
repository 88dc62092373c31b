package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The application as an installer starts it behind a proxy that ends TLS, with figures on a port of their own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:behind-proxy;DB_CLOSE_DELAY=-1",
            "samenspoor.data=target/test-data-proxy",
            "samenspoor.security.contact=mailto:beveiliging@gemeente.example",
            "management.server.port=0"
        })
@ActiveProfiles({"test", "proxy", "metrics"})
class BehindProxyTest {

    @LocalServerPort
    int port;

    @Value("${local.management.port}")
    int figures;

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
