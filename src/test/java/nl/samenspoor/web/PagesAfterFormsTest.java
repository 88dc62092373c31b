package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** What a browser is told that reads the answer to its form once more. */
class PagesAfterFormsTest {

    private static final String FORM = "/tasks/7";

    private @Nullable Principal account = () -> "griffier";
    private final MockHttpSession session = new MockHttpSession();
    private final PagesAfterForms pages = new PagesAfterForms(
            new RequestLanguage(),
            new Rehearsal(new StaticListableBeanFactory(Map.of("manager", new NothingKept()))
                    .getBeanProvider(PlatformTransactionManager.class)));

    private static final class NothingKept implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            throw new AssertionError("a rehearsal is never kept");
        }

        @Override
        public void rollback(TransactionStatus status) {}
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain controller) throws Exception {
        request.setSession(session);
        request.setUserPrincipal(account);
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.doFilter(request, response, controller);
        return response;
    }

    private String refused() throws Exception {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", FORM);
        sent.addHeader("Sec-Fetch-Mode", "navigate");
        sent.setContentType("application/x-www-form-urlencoded");
        sent.setParameter("answer", "x");
        MockHttpServletResponse led = answer(sent, (request, response) -> write(response, 422, "refused"));
        assertThat(led.getStatus()).isEqualTo(303);
        return led.getHeader("Location").replaceFirst(".*again=", "");
    }

    private static void write(jakarta.servlet.ServletResponse response, int status, String page)
            throws java.io.IOException {
        ((HttpServletResponse) response).setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page);
        response.getWriter().flush();
    }

    private MockHttpServletRequest inEnglish(String again) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", FORM);
        request.setQueryString("again=" + again + "&lang=en");
        request.setParameter("again", again);
        request.setParameter("lang", "en");
        return request;
    }

    /** A session is saved attribute by attribute: each request saves those it changed over what the other saved. */
    @Test
    void ofTwoFormsThatAreRefusedInTheSameInstantBothAnswersAreKept() throws Exception {
        List<String> both = new ArrayList<>();
        both.add(refused());
        Map<String, Object> saved = new HashMap<>();
        Collections.list(session.getAttributeNames()).forEach(name -> saved.put(name, session.getAttribute(name)));
        session.clearAttributes();
        both.add(refused());
        saved.forEach(session::setAttribute);

        for (String again : both) {
            MockHttpServletRequest read = new MockHttpServletRequest("GET", FORM);
            read.setQueryString("again=" + again);
            read.setParameter("again", again);
            assertThat(answer(read, (request, response) -> write(response, 200, "the form"))
                            .getContentAsString())
                    .isEqualTo("refused");
        }
    }

    @Test
    void whoSignsInAfterSomebodyElseInTheSameSessionDoesNotReadTheAnswersToHisForms() throws Exception {
        String again = refused();
        account = () -> "iemand-anders";
        MockHttpServletRequest read = new MockHttpServletRequest("GET", FORM);
        read.setQueryString("again=" + again);
        read.setParameter("again", again);

        assertThat(answer(read, (request, response) -> write(response, 200, "the form"))
                        .getContentAsString())
                .isEqualTo("the form");
        account = () -> "griffier";
        assertThat(answer(read, (request, response) -> write(response, 200, "the form"))
                        .getContentAsString())
                .isEqualTo("refused");
    }

    @Test
    void nothingIsKeptForWhoeverIsNotSignedIn() throws Exception {
        account = null;
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/activation");
        sent.addHeader("Sec-Fetch-Mode", "navigate");

        MockHttpServletResponse shown = answer(sent, (request, response) -> write(response, 422, "refused"));
        assertThat(shown.getStatus()).isEqualTo(422);
        assertThat(shown.getContentAsString()).isEqualTo("refused");
        assertThat(session.getAttributeNames().hasMoreElements()).isFalse();
    }

    @Test
    void aFaultOfOursWhenTheLanguageIsSwitchedLeadsToTheForm() throws Exception {
        String again = refused();

        for (FilterChain fault : new FilterChain[] {
            (request, response) -> write(response, 500, "fault"),
            (request, response) -> ((HttpServletResponse) response).sendError(503),
            (request, response) -> ((HttpServletResponse) response).sendError(500, "fault")
        }) {
            MockHttpServletResponse led = answer(inEnglish(again), fault);

            assertThat(led.getStatus()).isEqualTo(303);
            assertThat(led.getHeader("Location")).isEqualTo(FORM + "?lang=en");
            assertThat(led.getContentAsString()).isEmpty();
        }
        MockHttpServletResponse english =
                answer(inEnglish(again), (request, response) -> write(response, 422, "refused in English"));
        assertThat(english.getStatus()).isEqualTo(422);
        assertThat(english.getContentAsString()).isEqualTo("refused in English");
    }
}
