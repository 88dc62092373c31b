package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import nl.samenspoor.PostgresTest;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** PostgreSQL keeps no text with the character 0; whoever types it into a name is refused like everybody else. */
@PostgresTest
class SignInOnPostgresTest {

    private static final String NAME = "grif\u0000fier";

    @LocalServerPort
    int port;

    @Test
    void aNameWithACharacterTheDatabaseDoesNotTakeIsRefusedLikeAnyOther() {
        Browser browser = new Browser(port);
        HttpResponse<String> refused = browser.signIn(NAME, "four plain words here");
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?refused"));
        String basic = Base64.getEncoder().encodeToString((NAME + ":pw").getBytes(StandardCharsets.UTF_8));
        assertThat(browser.get("/api/v1/cooperations", "Authorization", "Basic " + basic)
                        .statusCode())
                .isEqualTo(401);
        Map<String, String> form = Map.of(
                "username",
                NAME,
                "secret",
                "x\u0000y",
                "password",
                "vijf gewone woorden hier",
                "again",
                "vijf gewone woorden hier");
        assertThat(browser.submit("/activation", "/activation", form).statusCode())
                .isEqualTo(422);
    }
}
