package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.factor.CheckingPasskeys;
import nl.samenspoor.identity.factor.PasskeyChallenge;
import nl.samenspoor.identity.factor.Passkeys;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Passkeys as their owner and whoever tries to get by without one meet them. Here auditors must have a second factor. */
@IntegrationTest
class PasskeyTest {

    private static final String PASSWORD = "four plain words here";
    private static final String HERE = "/account/passkeys";
    private static final Pattern CHALLENGE =
            Pattern.compile("(?:\"|&quot;)challenge(?:\"|&quot;):(?:\"|&quot;)([A-Za-z0-9_-]+)");
    private static final Pattern RECOVERY = Pattern.compile("(?:[a-z2-9]{4}-){5}[a-z2-9]{4}");
    private static final Pattern REMOVAL = Pattern.compile(HERE + "/([0-9a-f-]{36})/removal");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private AdministeringAccounts accounts;

    @Autowired
    private SecondFactorRule rule;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private CheckingPasskeys checking;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String auditor;
    private String password = PASSWORD;
    private PasskeyDevice device;

    @BeforeEach
    void anAuditor() {
        RequiredSecondFactor.of(rule, Role.AUDITOR);
        browser = new Browser(port);
        device = new PasskeyDevice(port);
        auditor = account(Role.AUDITOR);
    }

    @AfterEach
    void nobodyMust() {
        RequiredSecondFactor.of(rule);
    }

    private String account(Role role) {
        String name = "p" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, password, Set.of(role), Set.of()));
        return name;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String challenge(String text) {
        Matcher found = CHALLENGE.matcher(text);
        assertThat(found.find()).as("a challenge in %s", text).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> begin(Browser owner, String name) {
        return owner.submit(HERE, HERE + "/beginning", Map.of("name", name, "present", password));
    }

    private HttpResponse<String> finish(Browser owner, String answer) {
        return owner.submit(HERE, HERE, Map.of("credential", answer));
    }

    /** Signs in for the first time and adds the passkey; answers the page that follows. */
    private String enrol() {
        browser.signIn(auditor, password);
        assertThat(location(begin(browser, "Laptop"))).endsWith(HERE);
        HttpResponse<String> made =
                finish(browser, device.make(challenge(browser.get(HERE).body())));
        assertThat(location(made)).endsWith(HERE);
        return browser.follow(made).body();
    }

    /** Signs in with what the device answers. */
    private HttpResponse<String> signIn(Browser from, PasskeyDevice with) {
        String asked = challenge(from.get("/login/passkey/challenge").body());
        return from.submit("/login", "/login/passkey", Map.of("credential", with.sign(asked)));
    }

    private int entries(String action) {
        return jdbc.sql("select count(*) from audit_entry where account = ? and action = ?")
                .params(auditor, action)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoMustHaveASecondFactorCanAddAPasskeyInPlaceOfAnApp() {
        browser.signIn(auditor, PASSWORD);
        assertThat(location(browser.get("/"))).endsWith("/account/second-factor");
        assertThat(browser.get("/account/second-factor").body()).contains("href=\"/account/passkeys\"");
        assertThat(browser.get(HERE).body())
                .contains("kan alleen met JavaScript", "app met codes", "adres localhost", "/assets/passkeys");
        assertThat(browser.submit(HERE, HERE + "/beginning", Map.of("name", "Laptop", "present", "wrong"))
                        .body())
                .contains("Dit is niet uw huidige wachtwoord");
        assertThat(browser.submit(HERE, HERE + "/beginning", Map.of("name", " ", "present", PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        assertThat(RECOVERY.matcher(enrol()).results().count()).isEqualTo(10);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get(HERE).body()).contains("Laptop", "nog niet gebruikt", "nog 10 herstelcodes");
        assertThat(entries("passkey_added")).isEqualTo(1);
    }

    @Test
    void aPasskeyAloneSignsInUnderANewSessionAndLeavesATrace() {
        enrol();
        Browser elsewhere = new Browser(port);
        assertThat(elsewhere.get("/login").body()).contains("Aanmelden met een passkey", "<noscript>");
        elsewhere.get("/terms");
        assertThat(location(signIn(elsewhere, device)))
                .as("on to what was asked for")
                .contains("/terms");
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get(HERE).body()).contains("laatst gebruikt op");
        assertThat(jdbc.sql("select count(*) from audit_entry where account = ? and action = 'signed_in'"
                                + " and detail = 'passkey'")
                        .param(auditor)
                        .query(Integer.class)
                        .single())
                .as("once when it was added, as that was missing, and once now")
                .isEqualTo(2);
    }

    @Test
    void thePasswordAloneIsNotEnoughAndThePasskeyIsTheSecondFactorAfterIt() {
        enrol();
        Browser owner = new Browser(port);
        owner.signIn(auditor, PASSWORD);
        assertThat(location(owner.get("/"))).endsWith("/login/code");
        assertThat(location(owner.get(HERE))).endsWith("/login/code");
        assertThat(owner.get("/login/code").body()).contains("Gebruik nu uw passkey", "herstelcode");
        String asked = owner.get("/login/passkey/challenge").body();
        assertThat(asked)
                .as("only this account's passkeys")
                .contains("allowCredentials")
                .contains("\"id\"");
        assertThat(location(owner.submit(
                        "/login/code", "/login/passkey", Map.of("credential", device.sign(challenge(asked))))))
                .doesNotContain("login");
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
        assertThat(owner.get("/account/sessions").body().split("deze sessie").length)
                .isEqualTo(2);
    }

    @Test
    void nothingButTheRightSignatureForThisPageByAnOwnerWhoShowedHimselfLetsIn() {
        enrol();
        Browser thief = new Browser(port);
        String refused = "/login?passkey";
        assertThat(location(signIn(thief, new PasskeyDevice(port))))
                .as("unknown key")
                .endsWith(refused);
        assertThat(location(signIn(thief, device.on("https://samenspoor.example"))))
                .as("page of others")
                .endsWith(refused);
        device.on("http://localhost:" + port);
        assertThat(location(signIn(thief, device.forHost("example"))))
                .as("other host")
                .endsWith(refused);
        device.forHost("localhost");
        for (String nonsense : new String[] {"", "{}", "null", "[]", "{\"id\":\"x\",\"rawId\":\"x\"}", "${7*7}"}) {
            thief.get("/login/passkey/challenge");
            assertThat(location(thief.submit("/login", "/login/passkey", Map.of("credential", nonsense))))
                    .as(nonsense)
                    .endsWith(refused);
        }
        String asked = challenge(thief.get("/login/passkey/challenge").body());
        String signed = device.sign(asked);
        thief.get("/login/passkey/challenge");
        assertThat(location(thief.submit("/login", "/login/passkey", Map.of("credential", signed))))
                .as("an earlier question")
                .endsWith(refused);
        assertThat(location(thief.submit("/login", "/login/passkey", Map.of("credential", signed))))
                .as("no question")
                .endsWith(refused);
        assertThat(thief.get("/login?passkey").body()).contains("Aanmelden met deze passkey lukt niet");

        Browser owner = new Browser(port);
        assertThat(location(signIn(owner, device))).doesNotContain("passkey");
        assertThat(location(signIn(thief, device.counting(1))))
                .as("a copy that counts back")
                .endsWith(refused);
        assertThat(location(signIn(thief, device.counting(50).withoutAsking())))
                .as("not asked for a finger")
                .endsWith(refused);
        assertThat(refusals(auditor)).as("the trail knows whose and why").contains("passkey, copy");
        assertThat(refusals(auditor)).filteredOn("passkey, copy"::equals).hasSize(1);
        assertThat(refusals("")).contains("passkey, wrong_credentials").doesNotContain("passkey, copy");
    }

    private List<String> refusals(String account) {
        return jdbc.sql("select detail from audit_entry where account = ? and action = 'sign_in_refused'")
                .param(account)
                .query(String.class)
                .list();
    }

    @Test
    void aPasswordThatOnlyDoesBesideAPasskeyIsReplacedBeforeTheLastOneGoes() {
        password = "k7fp!2mq";
        auditor = account(Role.AUDITOR);
        enrol();
        Matcher removal = REMOVAL.matcher(browser.get(HERE).body());
        assertThat(removal.find()).isTrue();
        String address = HERE + "/" + removal.group(1) + "/removal";
        HttpResponse<String> refused = browser.submit(address, address, Map.of("present", password));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kies eerst een wachtwoord van minstens 15 tekens");
        assertThat(location(signIn(new Browser(port), device))).doesNotContain("passkey");
    }

    @Test
    void anAdministratorWhoReplacesThePasswordRemovesThePasskeysToo() {
        enrol();
        password = PASSWORD;
        String administrator = account(Role.ADMINISTRATOR);
        Browser desk = new Browser(port);
        desk.signIn(administrator, PASSWORD);
        String address = "/accounts/" + auditor + "/password-resets";
        assertThat(desk.get(address).body()).contains("de passkeys en de tokens van dit account");
        assertThat(desk.submit(address, address, Map.of()).statusCode()).isEqualTo(302);
        assertThat(location(signIn(new Browser(port), device))).endsWith("/login?passkey");
        assertThat(passkeys.own(new Actor(auditor, Set.of(), Set.of(), false))).isEmpty();
        assertThat(jdbc.sql("select account from audit_entry where object = ? and action = 'passkey_removed'")
                        .param(auditor)
                        .query(String.class)
                        .list())
                .containsExactly(administrator);
    }

    @Test
    void onlyAnAnswerToTheQuestionOfThisSessionMakesAPasskeyAndOnlyOnce() {
        browser.signIn(auditor, PASSWORD);
        assertThat(finish(browser, device.make("AAAA")).statusCode())
                .as("nothing was asked")
                .isEqualTo(422);
        begin(browser, "Laptop");
        assertThat(finish(browser, device.make("AAAA")).body()).contains("past niet bij de vraag");
        begin(browser, "Laptop");
        String page = browser.get(HERE).body();
        assertThat(finish(browser, device.withoutAsking().make(challenge(page))).statusCode())
                .as("no finger")
                .isEqualTo(422);
        assertThat(browser.get(HERE).body()).contains("Passkey toevoegen").doesNotContain("Passkey Laptop maken");
        assertThat(passkeys.own(new Actor(auditor, Set.of(), Set.of(), false))).isEmpty();
    }

    @Test
    void removingThePasskeyAsksThePasswordAgainAndEndsWhatHungOnIt() {
        enrol();
        Browser other = new Browser(port);
        signIn(other, device);
        Matcher removal = REMOVAL.matcher(browser.get(HERE).body());
        assertThat(removal.find()).isTrue();
        String address = HERE + "/" + removal.group(1) + "/removal";
        String stranger = account(Role.READER);
        Browser strange = new Browser(port);
        strange.signIn(stranger, PASSWORD);
        assertThat(strange.get(address).statusCode()).as("of somebody else").isEqualTo(404);
        assertThat(browser.submit(address, address, Map.of("present", "wrong")).body())
                .contains("Dit is niet uw huidige wachtwoord");
        assertThat(location(browser.submit(address, address, Map.of("present", PASSWORD))))
                .endsWith(HERE);
        assertThat(location(other.get("/"))).as("other sessions end").endsWith("/login");
        assertThat(location(browser.get("/"))).as("another must be added").endsWith("/account/second-factor");
        assertThat(location(signIn(new Browser(port), device))).endsWith("/login?passkey");
        assertThat(entries("passkey_removed")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from recovery_code where username = ? and ended_at is null")
                        .param(auditor)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAppAndAPasskeyStandBesideEachOtherAndAnAdministratorRemovesBoth() {
        enrol();
        String codes = "/account/second-factor";
        browser.submit(codes, codes + "/beginning", Map.of("present", PASSWORD));
        Matcher secret = Pattern.compile("data-secret(?:=\"[^\"]*\")?>([A-Z2-7 ]{39})<")
                .matcher(browser.get(codes).body());
        assertThat(secret.find()).isTrue();
        browser.submit(codes, codes + "/confirmation", Map.of("code", AppCodes.code(secret.group(1), 0)));
        assertThat(browser.get(codes).body()).contains("De tweede factor werkt");
        assertThat(location(browser.submit(codes, codes + "/removal", Map.of("present", PASSWORD))))
                .endsWith(codes);
        assertThat(browser.get("/").statusCode()).as("the passkey is left").isEqualTo(200);

        String administrator = account(Role.ADMINISTRATOR);
        Browser desk = new Browser(port);
        desk.signIn(administrator, PASSWORD);
        String address = "/accounts/" + auditor;
        desk.submit(address, address + "/second-factor-resets", Map.of());
        assertThat(location(signIn(new Browser(port), device))).endsWith("/login?passkey");
    }

    @Test
    void recoveryCodesBesidePasskeysLetInOnceAndCanBeRenewed() {
        String shown = enrol();
        Matcher code = RECOVERY.matcher(shown);
        assertThat(code.find()).isTrue();
        Browser owner = new Browser(port);
        owner.signIn(auditor, PASSWORD);
        assertThat(location(owner.submit("/login/code", "/login/code", Map.of("code", code.group()))))
                .doesNotContain("refused");
        String renewal = HERE + "/recovery-codes";
        assertThat(owner.submit(renewal, renewal, Map.of("present", "wrong")).statusCode())
                .isEqualTo(422);
        HttpResponse<String> renewed = owner.submit(renewal, renewal, Map.of("present", PASSWORD));
        assertThat(RECOVERY.matcher(owner.follow(renewed).body()).results().count())
                .isEqualTo(10);
        assertThat(entries("recovery_codes_renewed")).isEqualTo(1);
    }

    /** Several nodes share sessions through the database. */
    @Test
    void whatWaitsInTheSessionCanBeKeptByAnotherNode() throws Exception {
        Actor actor = new Actor(auditor, Set.of(), Set.of(), false);
        try (ObjectOutputStream kept = new ObjectOutputStream(new ByteArrayOutputStream())) {
            kept.writeObject(passkeys.begin(actor, "Laptop", PASSWORD));
            kept.writeObject(checking.challenge(auditor));
        }
        assertThat(passkeys.own(actor)).isEmpty();
    }

    /** A part that is not what it should be: {} stands for nothing in it, "AA" for nonsense. */
    private static final List<String> INSTEAD =
            List.of("null", "{}", "[]", "7", "\"\"", "\"AA\"", "\"!\"", "[".repeat(300));

    /** The answer of a device with one part replaced, or missing when that is empty. */
    private static String broken(String answer, String part, String instead) {
        ObjectNode whole = (ObjectNode) JSON.readTree(answer);
        boolean inside = part.startsWith("response/");
        ObjectNode holder = inside ? (ObjectNode) whole.get("response") : whole;
        String name = part.substring(part.indexOf('/') + 1);
        if (instead.isEmpty()) {
            holder.remove(name);
            return whole.toString();
        }
        holder.put(name, "HERE");
        return whole.toString().replace("\"HERE\"", instead);
    }

    private static Stream<String> eachInstead() {
        return Stream.concat(Stream.of(""), INSTEAD.stream());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "rawId",
                "type",
                "clientExtensionResults",
                "response",
                "response/authenticatorData",
                "response/clientDataJSON",
                "response/signature",
                "response/userHandle"
            })
    void anAnswerWithAPartMissingOrNonsenseIsRefusedInWords(String part) {
        enrol();
        eachInstead().forEach(instead -> {
            PasskeyChallenge asked = checking.challenge(null);
            String signed = device.sign(challenge(checking.question(asked)));
            Reason refused =
                    checking.check(asked, broken(signed, part, instead)).refused();
            if (part.startsWith("response") && !part.endsWith("userHandle")) {
                assertThat(refused).as(instead).isEqualTo(Reason.WRONG_CREDENTIALS);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rawId", "type", "response", "response/attestationObject", "response/clientDataJSON"})
    void anAnswerThatMakesNoWholePasskeyIsRefusedInWords(String part) {
        browser.signIn(auditor, PASSWORD);
        eachInstead().forEach(instead -> {
            begin(browser, "Laptop");
            String made = device.make(challenge(browser.get(HERE).body()));
            HttpResponse<String> answer = finish(browser, broken(made, part, instead));
            assertThat(answer.statusCode()).as(instead).isIn(302, 422);
            if (part.startsWith("response")) {
                assertThat(answer.body()).as(instead).contains("past niet bij de vraag");
            }
        });
    }

    private static String token(Browser of, String page) {
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(of.get(page).body());
        assertThat(found.find()).isTrue();
        return "_csrf=" + found.group(1);
    }

    @Test
    void aPasskeyWithoutTheTokenOfItsFormSignsNobodyIn() {
        enrol();
        Browser owner = new Browser(port);
        String signed =
                device.sign(challenge(owner.get("/login/passkey/challenge").body()));
        for (String with : List.of("", "&_csrf=made-up")) {
            String form = Browser.form(Map.of("credential", signed)) + with;
            assertThat(owner.postForm("/login/passkey", form).statusCode()).isEqualTo(403);
        }
        assertThat(location(owner.get("/"))).endsWith("/login");
    }

    @Test
    void theTokenOfFormsChangesWithThePasskey() {
        enrol();
        Browser owner = new Browser(port);
        String before = token(owner, "/login");
        assertThat(location(signIn(owner, device))).doesNotContain("passkey");
        assertThat(owner.postForm("/account/sessions/others/endings", before).statusCode())
                .isEqualTo(403);
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }
}
