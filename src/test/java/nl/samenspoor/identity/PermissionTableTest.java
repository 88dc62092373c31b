package nl.samenspoor.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Permissions.Where;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of who may do what, cell by cell. */
class PermissionTableTest {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");
    private static final MunicipalityCode OWN = new MunicipalityCode("GM9101");
    private static final MunicipalityCode OTHER = new MunicipalityCode("GM9102");
    private static final CooperationId ANY = new CooperationId("any");

    static Stream<Arguments> cells() {
        return Arrays.stream(Right.values())
                .flatMap(right -> Arrays.stream(Role.values()).map(role -> Arguments.of(right, role)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("cells")
    void aRoleHasARightExactlyWhereItsCellSays(Right right, Role role) {
        Where where = Permissions.cells(right).get(role);
        Actor actor = actor(role);

        assertThat(Permissions.may(actor, right)).isEqualTo(where == Where.EVERYWHERE);
        assertThat(seesAll(true).may(actor, right, ANY))
                .as("where he leads")
                .isEqualTo(where == Where.EVERYWHERE || where == Where.LED || where == Where.ASSIGNED);
        assertThat(seesAll(false).may(actor, right, ANY))
                .as("where he leads nothing")
                .isEqualTo(where == Where.EVERYWHERE);
        assertThat(Permissions.mayWhereAssigned(actor, right))
                .as("where assigned")
                .isEqualTo(where == Where.ASSIGNED);
        assertThat(Permissions.mayFor(actor, right, OWN)).as("for his own").isEqualTo(where == Where.OWN);
        assertThat(Permissions.mayFor(actor, right, OTHER)).as("for another").isFalse();
    }

    @Test
    void theSystemThatPlaysRecordedEventsMayEverythingSomebodyMay() {
        for (Right right : Right.values()) {
            Actor system = Actor.system("casebook");
            assertThat(Permissions.may(system, right)).as(right.name()).isTrue();
            assertThat(Permissions.cells(right)).as("nobody has " + right).isNotEmpty();
        }
    }

    @Test
    void whoHasSeveralRolesMayWhatAnyOfThemMay() {
        Actor both = new Actor("both", Set.of(Role.READER, Role.AUDITOR), Set.of(new Seat(OWN, Role.COLLEGE)), false);

        assertThat(Permissions.may(both, Right.READ_AUDIT_TRAIL)).isTrue();
        assertThat(Permissions.seesAssigned(both)).isTrue();
        assertThat(Permissions.mayFor(both, Right.PROMISE, OWN)).isTrue();
        assertThat(Permissions.mayFor(both, Right.KEEP_CALENDAR, OWN)).isFalse();
    }

    @Test
    void workOfABodyIsForThatBodyOnly() {
        Actor clerk = actor(Role.COUNCIL_CLERK);
        Visibility visibility = seesAll(false);

        visibility.requireActsFor(clerk, ANY, OWN, Body.COUNCIL);
        for (Body other : Set.of(Body.COLLEGE, Body.SECRETARY, Body.WORKS_COUNCIL, Body.PROJECT_LEADER)) {
            assertThatThrownBy(() -> visibility.requireActsFor(clerk, ANY, OWN, other))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> visibility.requireActsFor(clerk, ANY, OTHER, Body.COUNCIL))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoAdministersSeesNoCooperationAndWhoAuditsChangesNothing() {
        for (Right right : Right.values()) {
            boolean own = right == Right.SEE_REFERENCE || right == Right.KEEP_OWN_ACCOUNT;
            assertThat(Permissions.cells(right).containsKey(Role.ADMINISTRATOR))
                    .as(right.name())
                    .isEqualTo(own
                            || right == Right.ADMINISTER_ACCOUNTS
                            || right == Right.ADMINISTER_MUNICIPALITIES
                            || right == Right.HAND_OVER
                            || right == Right.SEE_SECURITY);
            assertThat(Permissions.cells(right).containsKey(Role.AUDITOR))
                    .as(right.name())
                    .isEqualTo(own
                            || right == Right.SEE
                            || right == Right.READ_AUDIT_TRAIL
                            || right == Right.SEE_SECURITY);
        }
    }

    /** On a difference the document as it ought to be lies in {@code target}. */
    @Test
    void theDocumentIsWrittenFromTheTable() throws IOException {
        String wanted = document(TestTexts.of());
        if (!Files.exists(DOCUMENT) || !Files.readString(DOCUMENT).equals(wanted)) {
            Files.writeString(Path.of("target/permissions.md"), wanted);
        }

        assertThat(DOCUMENT).as("see target/permissions.md").content().isEqualTo(wanted);
    }

    private static String document(Texts texts) {
        Locale reader = Locale.ENGLISH;
        StringBuilder document = new StringBuilder("# Who may do what\n\n")
                .append(
                        "Written from `Permissions` and `Right` in the module `kernel`, which every use case asks; the page")
                .append(" *Wie mag wat*\n(`/permissions`) shows the same. `PermissionTableTest` fails when this file")
                .append(" differs. An empty cell is no. An\naccount with several roles may what any of them may, one")
                .append(
                        " without a role only keep its own account. `PermissionStateTest`\ntries every right in a state in")
                .append(" which it does not count.\n\n");
        document.append("| right |");
        for (Role role : Role.values()) {
            document.append(' ')
                    .append(texts.in(reader, "identity.role." + role))
                    .append(" |");
        }
        document.append(" as long as |\n|---|")
                .append("---|".repeat(Role.values().length))
                .append("---|\n");
        for (Right right : Right.values()) {
            document.append("| ")
                    .append(texts.in(reader, "kernel.right." + right.key()))
                    .append(" |");
            document.append(Arrays.stream(Role.values())
                    .map(role -> Permissions.cells(right).get(role))
                    .map(where ->
                            where == null ? " |" : " " + texts.in(reader, "kernel.right.where." + where.key()) + " |")
                    .collect(Collectors.joining()));
            document.append(' ')
                    .append(texts.in(
                            reader, "kernel.right.state." + right.state().key()))
                    .append(" |\n");
        }
        return document.toString();
    }

    private static Actor actor(Role role) {
        return role.ofMunicipality()
                ? new Actor("one", Set.of(), Set.of(new Seat(OWN, role)), false)
                : new Actor("one", Set.of(role), Set.of(), false);
    }

    private static Visibility seesAll(boolean leads) {
        return new Visibility() {
            @Override
            public void requireVisible(Actor actor, CooperationId cooperation) {}

            @Override
            public boolean leads(Actor actor, CooperationId cooperation) {
                return leads;
            }
        };
    }
}
