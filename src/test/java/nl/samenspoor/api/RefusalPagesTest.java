package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a page says when something is not allowed, not there, overtaken or failing: a heading, why, and what to do. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalPagesTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "<h1>([^<]*)</h1>\\s*<p class=\"lead literal\">([^<]*)</p>.*<a [^>]*href=\"/\"[^>]*>([^<]*)</a></p>",
            Pattern.DOTALL);

    private static final List<String> ADDRESSES = List.of("fail", "failWhileWriting", "deny", "overtaken");

    private static final Pattern REFERENCE = Pattern.compile("(?:kenmerk|reference):? ([0-9a-f]{8})\\.");

    private static final Map<String, Said> OF_403 = Map.of(
            "nl",
            new Said(
                    "Dit is niet aan u",
                    "Uw account mag dit niet doen. Vraag de projectleider of de beheerder als dat volgens u niet klopt."),
            "en",
            new Said(
                    "This is not up to you",
                    "Your account may not do this. Ask the project leader or the administrator if you think that is"
                            + " wrong."));

    private static final Map<String, Said> OF_404 = Map.of(
            "nl",
            new Said("Niet gevonden", "Dit bestaat niet, of u mag het niet zien. Controleer het adres."),
            "en",
            new Said("Not found", "This does not exist, or you may not see it. Check the address."));

    private static final Map<String, Said> OF_409 = Map.of(
            "nl",
            new Said(
                    "Het kan nu niet",
                    "Iemand anders was u voor, of de stand is intussen veranderd. Er is niets vastgelegd. Bekijk de nieuwe"
                            + " stand en probeer het opnieuw."),
            "en",
            new Said(
                    "Not possible now",
                    "Somebody else was first, or things have changed in the meantime. Nothing was recorded. Look at the"
                            + " new state and try again."));

    @Autowired
    People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private Browser leader;

    /** What a page of refusal says. */
    private record Said(String heading, String explanation) {}

    @BeforeEach
    void signIn() throws NoSuchMethodException {
        people.register();
        for (String name : ADDRESSES) {
            mappings.registerMapping(mapping(name), this, getClass().getDeclaredMethod(name));
        }
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    @AfterEach
    void leaveNoAddresses() {
        ADDRESSES.forEach(name -> mappings.unregisterMapping(mapping(name)));
    }

    private RequestMappingInfo mapping(String name) {
        return RequestMappingInfo.paths("/weigering/" + name)
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
    }

    /** Fails as nobody foresaw. */
    String fail() {
        throw new IllegalStateException("the inside of it");
    }

    /** Fails when nothing of a controller is left to answer it. */
    String failWhileWriting() {
        return "the-inside-of-it";
    }

    /** Is not allowed for a reason that has no words of its own. */
    String deny() {
        throw new AccessDeniedException("the inside of it");
    }

    /** Waits in vain for what somebody else holds. */
    String overtaken() {
        throw new CannotAcquireLockException("the inside of it");
    }

    private Said said(String path, String language, int status) {
        HttpResponse<String> answer = leader.get(path + "?lang=" + language);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.body())
                .as(path)
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("??")
                .doesNotContainPattern("(?i)the.inside.of.it|Exception");
        Matcher refusal = REFUSAL.matcher(answer.body());
        assertThat(refusal.find()).as(path + ": heading, explanation, way on").isTrue();
        assertThat(refusal.group(3)).isEqualTo(language.equals("nl") ? "Naar het begin" : "To the start");
        return new Said(refusal.group(1), refusal.group(2));
    }

    @Test
    void whatIsNotAllowedNotThereOrOvertakenIsSaidWithTheRemedyInBothLanguages() {
        for (String language : List.of("en", "nl")) {
            assertThat(said("/weigering/deny", language, 403)).isEqualTo(OF_403.get(language));
            assertThat(said("/accounts", language, 403))
                    .isEqualTo(new Said(
                            OF_403.get(language).heading(),
                            language.equals("nl")
                                    ? "Alleen een beheerder kan accounts bekijken en wijzigen."
                                    : "Only an administrator can see and change accounts."));
            assertThat(said("/nergens", language, 404)).isEqualTo(OF_404.get(language));
            assertThat(said("/weigering/overtaken", language, 409)).isEqualTo(OF_409.get(language));
        }
    }

    @Test
    void whatFailsIsSaidWithAReferenceUnderWhichItStandsInTheLog(CapturedOutput log) {
        for (String failing : List.of("/weigering/fail", "/weigering/failWhileWriting")) {
            Said dutch = said(failing, "nl", 500);
            assertThat(dutch.heading()).isEqualTo("Er ging iets mis bij ons");
            assertThat(dutch.explanation())
                    .isEqualTo("Er is niets vastgelegd. Probeer het later opnieuw. Noem bij een melding dit kenmerk: "
                            + logged(log, dutch) + ".");
            Said english = said(failing, "en", 500);
            assertThat(english.heading()).isEqualTo("Something went wrong on our side");
            assertThat(english.explanation())
                    .isEqualTo("Nothing was recorded. Try again later. When you report this, mention reference "
                            + logged(log, english) + ".");
            assertThat(logged(log, english)).isNotEqualTo(logged(log, dutch));
        }
    }

    private static String logged(CapturedOutput log, Said said) {
        Matcher reference = REFERENCE.matcher(said.explanation());
        assertThat(reference.find()).as("a reference in " + said.explanation()).isTrue();
        assertThat(log).contains("Unexpected failure, reference " + reference.group(1));
        return reference.group(1);
    }
}
