package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import org.junit.jupiter.api.Test;

/**
 * Every form in which somebody types, sent with mistakes, as everybody must be able to read what is wrong: in both languages,
 * wide and narrow. Which forms there are the controllers say; one that nobody comes to fails the test.
 */
@IntegrationTest
class EveryFormInTheBrowserTest extends WalkingPages {

    /** Forms in which something is typed or chosen, by what they are sent to. */
    private static final String FORMS =
            """
            () => [...document.querySelectorAll('main form[method=post]')]
                .filter(form => [...form.elements].some(one => one.matches('textarea, select, [type=text], [type=password], [type=file]')))
                .map(form => form.getAttribute('action'))""";

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

    /** Looked at with mistakes by {@link EveryTaskInTheBrowserTest}. */
    private static final Set<String> ELSEWHERE = Set.of("/setup", "/tasks/{id}");

    /** Shown only in the middle of something, or for a thing in a rare state; not looked at with mistakes. */
    private static final Set<String> RARE = Set.of(
            "/account/passkeys",
            "/account/passkeys/recovery-codes",
            "/account/passkeys/{id}/removal",
            "/account/second-factor/confirmation",
            "/account/second-factor/recovery-codes",
            "/account/second-factor/removal",
            "/cooperations/{id}/documents/{document}/return",
            "/cooperations/{id}/gates/{gate}/decisions/{decision}/correction",
            "/cooperations/{id}/plan/responses/{number}/handlings",
            "/cooperations/{id}/service-agreements/beginnings",
            "/cooperations/{id}/service-agreements/{agreement}/contractor-signature",
            "/municipalities/{code}/council-calendar");

    private record Place(String account, String address, String action) {}

    private final Map<String, Place> places = new LinkedHashMap<>();
    private PageRoutes sent;

    @Test
    void whatIsWrongInAFormCanBeReadByEverybody() {
        sent = PageRoutes.sent(mappings);
        everybodyWalks();
        look(ShownCooperations.LEADER, cooperation("nothing") + "/plan");
        look(ShownCooperations.LEADER, cooperation("everything") + "/plan/comments?answer=1");
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
        missed.removeAll(RARE);
        missed.forEach(form -> wrong.add("nobody came to the form " + form));
        assertThat(wrong).isEmpty();
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
