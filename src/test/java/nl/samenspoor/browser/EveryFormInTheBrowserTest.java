package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.Documents;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form in which somebody types, sent with mistakes, as everybody must be able to read what is wrong: in both languages,
 * wide and narrow. Which forms there are the controllers say; one that nobody comes to fails the test.
 */
@IntegrationTest
class EveryFormInTheBrowserTest extends WalkingPages {

    /** Forms in which something is typed or chosen, by what they are sent to; a button may send one elsewhere. */
    private static final String FORMS =
            """
            () => [...document.querySelectorAll('main form[method=post]')]
                .filter(form => [...form.elements].some(one => one.matches('textarea, select, [type=text], [type=password], [type=file]')))
                .flatMap(form => [form.getAttribute('action'),
                    ...[...form.querySelectorAll('[formaction]')].map(one => one.getAttribute('formaction'))])""";

    /** Nothing is typed in them, or whatever is sent may be so. */
    private static final Set<String> CANNOT_BE_WRONG = Set.of(
            "/account/sessions/others/endings",
            "/account/sessions/{id}/ending",
            "/account/tokens/{id}/revocation",
            "/accounts/{username}/activation",
            "/accounts/{username}/deactivation",
            "/accounts/{username}/password-resets",
            "/accounts/{username}/second-factor-resets",
            "/audit/verifications",
            "/calendar",
            "/calendar/revocation",
            "/cooperations/import",
            "/cooperations/import/{run}/again",
            "/cooperations/{id}/access/{account}/withdrawal",
            "/cooperations/{id}/documents/{document}/gates/{gate}/removal",
            "/cooperations/{id}/documents/{document}/retention",
            "/cooperations/{id}/papers",
            "/cooperations/{id}/public-page",
            "/cooperations/{id}/rules/{gate}",
            "/cooperations/{id}/service-agreements/{agreement}/ending/withdrawal",
            "/cooperations/{id}/service-agreements/{agreement}/revision",
            "/mail/{id}/again",
            "/notices/read",
            "/notices/{id}/read",
            "/tasks/{id}/claim",
            "/tasks/{id}/claim/ending",
            "/tasks/{id}/claim/release",
            "/tasks/{id}/draft/removal",
            "/typed-work/removal");

    /** Looked at with mistakes by {@link EveryTaskInTheBrowserTest}, and by {@link AccountFormsInTheBrowserTest}. */
    private static final Set<String> ELSEWHERE = Stream.concat(
                    Stream.of("/setup", "/tasks/{id}"), AccountFormsInTheBrowserTest.FORMS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private record Place(String account, String address, String action) {}

    private final Map<String, Place> places = new LinkedHashMap<>();
    private PageRoutes sent;

    @Autowired
    Documents documents;

    @Autowired
    GateView gates;

    @Test
    void theFormsThatAreNotLookedAtHereExistAndAreNamedOnce() {
        assertThat(PageRoutes.sent(mappings).all()).containsAll(CANNOT_BE_WRONG).containsAll(ELSEWHERE);
        assertThat(CANNOT_BE_WRONG).doesNotContainAnyElementsOf(ELSEWHERE);
    }

    @Test
    void whatIsWrongInAFormCanBeReadByEverybody() {
        sent = PageRoutes.sent(mappings);
        everybodyWalks();
        look(ShownCooperations.LEADER, cooperation("nothing") + "/plan");
        look(
                ShownCooperations.LEADER,
                look(ShownCooperations.LEADER, cooperation("everything") + "/plan/comments").stream()
                        .filter(link -> link.contains("/plan/comments?answer="))
                        .findFirst()
                        .orElseThrow());
        look(
                ShownCooperations.LEADER,
                "/tasks/"
                        + play.open(shown.of("nothing"), "userTask_registerSignal")
                                .get(0)
                                .id());
        look(NOBODY, "/activation");
        for (String page : List.of("/deviations/1", "/plan/decisions?form=adoption", "/judgements")) {
            look("college-aameer", cooperation("everything") + page);
        }
        lookAtRareStates();
        Set<String> missed = sent.all();
        missed.removeAll(CANNOT_BE_WRONG);
        missed.removeAll(ELSEWHERE);
        Set<String> wanted = Set.copyOf(missed);
        places.forEach((form, place) -> {
            String route = sent.of(place.action()).orElseThrow();
            if (wanted.contains(route)) {
                refused(place.account(), place.address(), place.action(), "refused " + form);
                missed.remove(route);
            }
        });
        missed.forEach(form -> wrong.add("nobody came to the form " + form));
        assertThat(wrong).isEmpty();
    }

    /** What no link leads to, or only one of an account that came too late to be the first at the page. */
    private void lookAtRareStates() {
        CooperationId everything = shown.of("everything");
        Document withdrawn = documents.page(everything, DocumentFilter.ALL, 0, 50).stream()
                .filter(Document::withdrawn)
                .findFirst()
                .orElseThrow();
        look(ShownCooperations.LEADER, cooperation("everything") + "/documents/" + withdrawn.id());
        CooperationId deciding = play.start(Play.AAMEER, Play.BERGVELD);
        play.reachDecisions(deciding);
        play.agreeOnAnAnswer(deciding, "Wat kost het?");
        Decision decision =
                gates.latest(deciding, GateKey.G1).orElseThrow().decisions().get(0);
        look(
                "college-aameer",
                "/cooperations/" + deciding + "/gates/" + GateKey.G1 + "/decisions/" + decision.id() + "/correction");
        look("griffier-aameer", "/municipalities/" + Play.AAMEER + "/council-calendar");
        CooperationId left = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        long agreement = play.agreedWith(left, Play.COEVERDAM, "Coeverdam", "ict");
        play.leaves(left, Play.COEVERDAM);
        look(People.LEADER, "/cooperations/" + left + "/service-agreements/" + agreement);
    }

    @Override
    List<String> look(String account, String address) {
        Page page = window(account);
        seen.add(kind(address));
        if (!arrive(page, address, kind(address), DUTCH)) {
            return List.of();
        }
        for (Object action : (List<?>) page.evaluate(FORMS)) {
            String target = action.toString();
            sent.of(target)
                    .ifPresent(route -> places.putIfAbsent(
                            route
                                    + kind(address)
                                            .substring(routes.of(address)
                                                    .orElse("")
                                                    .length()),
                            new Place(account, address, target)));
        }
        return links(page);
    }
}
