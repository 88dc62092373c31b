package nl.samenspoor.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import nl.samenspoor.identity.signin.TypedWork;
import nl.samenspoor.web.TestTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** What was typed before a session ended goes once it was accepted, and at no other answer. */
class TypedWorkPageTest {

    private final TypedWorkPage page = new TypedWorkPage(mock(), TestTexts.of());
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somethingWasTyped() {
        session.setAttribute(
                TypedWork.class.getName(),
                new TypedWork("/tasks/t1", Map.of("vision", List.of("Samen\nverder"), "_draft", List.of("2")), 0));
    }

    @Test
    void whatAFormCarriesUntypedIsNotAmongTheWordsToBeCopied() {
        Map<String, List<String>> fields = Map.of(
                "text", List.of("Samen"),
                "once", List.of("t7"),
                "seen", List.of("1"),
                "seen.1.GM9101", List.of("2"),
                "version", List.of("3"),
                "document", List.of("0b6ce2a4-5a53-4a0e-9f0c-2d7c3f1f8a11"));

        assertThat(new TypedWork("/x", fields, 403).words()).containsExactly("Samen");
    }

    private MockHttpServletRequest sending(String action, String vision) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", action);
        request.setSession(session);
        request.addParameter("vision", vision);
        request.addParameter("_draft", "2");
        request.addParameter("_csrf", "new");
        return request;
    }

    private void answers(MockHttpServletRequest request, int status) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        page.afterCompletion(request, response, this, null);
    }

    private List<TypedWork> kept() {
        return TypedWork.in(sending("/", "")).stream().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 422, 429, 500, 503})
    void whatIsNotAcceptedStaysWithAllThatWasFilledIn(int status) {
        answers(sending("/tasks/t1", "Samen\r\nverder"), status);

        assertThat(kept()).singleElement().satisfies(typed -> {
            assertThat(typed.refused()).isTrue();
            assertThat(typed.words()).containsExactly("Samen\nverder");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303})
    void whatIsAcceptedGoes(int status) {
        answers(sending("/tasks/t1", "Samen\r\nverder"), status);

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatAPageAsksByItselfOnTheWayOrShowsAgainThrowsNothingAway() {
        answers(sending("/tasks/t1", "Samen\r\nverder"), 422);
        MockHttpServletRequest forecast = sending("/tasks/t1", "Samen verbeterd");
        forecast.addHeader("HX-Request", "true");
        answers(forecast, 200);
        answers(sending("/tasks/t1", "Samen met nog een regel"), 200);

        assertThat(kept()).singleElement().satisfies(typed -> assertThat(typed.words())
                .containsExactly("Samen\nverder"));
        answers(sending("/tasks/t1", "Samen met nog een regel"), 302);
        assertThat(kept()).isEmpty();
    }

    @Test
    void somethingElseThatIsSentToTheSameAddressFromAnotherPageThrowsNothingAway() {
        answers(sending("/tasks/t1", "Iets anders"), 302);
        answers(sending("/tasks/t2", "Samen\r\nverder"), 302);

        assertThat(kept()).singleElement().satisfies(typed -> assertThat(typed.refused())
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 422})
    void whatCameBackAndWasImprovedGoesOnceItIsAccepted(int status) {
        answers(sending("/tasks/t1", "Samen\r\nverder"), status);
        answers(sending("/tasks/t1", "Samen verbeterd"), 302);

        assertThat(kept()).isEmpty();
    }

    @Test
    void aFailureOfOursThrowsNothingAway() {
        page.afterCompletion(
                sending("/tasks/t1", "Samen\nverder"),
                new MockHttpServletResponse(),
                this,
                new IllegalStateException());

        assertThat(kept()).hasSize(1);
    }
}
