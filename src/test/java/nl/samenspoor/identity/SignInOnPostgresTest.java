package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.PostgresTest;
import nl.samenspoor.inbox.WorkFilter;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** PostgreSQL keeps no text with the character 0; whoever types it into a name is refused like everybody else. */
@PostgresTest
class SignInOnPostgresTest {

    private static final String NAME = "grif\u0000fier";

    @Autowired
    AdministeringAccounts accounts;

    @LocalServerPort
    int port;

    @Test
    void searchingTheTrailForSuchANameIsRefusedOnItsField() {
        String auditor = "c" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"),
                new CreateAccount(auditor, null, "vijf gewone woorden hier", Set.of(Role.AUDITOR), Set.of()));
        String basic = Base64.getEncoder()
                .encodeToString((auditor + ":vijf gewone woorden hier").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> refused =
                new Browser(port).get("/api/v1/audit?account=a%00b", "Authorization", "Basic " + basic);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"account\"");
        assertThatThrownBy(() -> WorkFilter.read(null, "a\u0000b")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSessionNobodyHasIsNoneWhateverItsCookieHolds() {
        for (String name : new String[] {"AA==", "%00", "x".repeat(3_000)}) {
            assertThat(new Browser(port)
                            .get("/login", "Cookie", "samenspoor=" + name)
                            .statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
    }

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

    @Test
    void whatWasTypedBeforeASessionEndedIsKeptWhateverCharactersItHolds() {
        String reader = "s" + UUID.randomUUID();
        String password = "vijf gewone woorden hier";
        accounts.create(Actor.system("test"), new CreateAccount(reader, null, password, Set.of(Role.READER), Set.of()));
        Browser browser = new Browser(port);
        browser.signIn(reader, password);
        String token = browser.token("/account");
        Browser bare = new Browser(port);

        HttpResponse<String> late = bare.postForm("/tasks/t", "text=Lang+verhaal+%F0%9F%8C%8D+%00.&" + token);

        assertThat(late.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?expired"));
        assertThat(bare.follow(bare.signIn(reader, password)).body()).contains("Lang verhaal \uD83C\uDF0D ");
        assertThat(bare.get("/typed-work").body()).as("it stays in the session").contains("Lang verhaal");
    }
}
