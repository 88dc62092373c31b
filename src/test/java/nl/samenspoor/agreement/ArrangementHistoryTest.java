package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of one cooperation each arrangement has its own states. */
class ArrangementHistoryTest {

    private static final CooperationId ID = new CooperationId("A");

    private static Arrangement state(@Nullable String name, LegalForm form, AgreementStatus status, int number) {
        return new Arrangement(
                ID,
                form,
                name,
                null,
                null,
                status,
                EffectiveDate.parse("2026-0" + number),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Clauses.UNKNOWN,
                number,
                Instant.EPOCH,
                "test");
    }

    @Test
    void statesOfTheSameNameAreOneArrangementWhateverItsForm() {
        Arrangement scheme = state("Bestuursdienst", LegalForm.PUBLIC_BODY, AgreementStatus.IN_FORCE, 4);
        Arrangement ended = state("Convenant", LegalForm.COVENANT, AgreementStatus.ENDED, 3);
        Arrangement proposed = state("Bestuursdienst", LegalForm.COVENANT, AgreementStatus.PROPOSED, 2);
        Arrangement covenant = state("Convenant", LegalForm.COVENANT, AgreementStatus.IN_FORCE, 1);

        List<ArrangementHistory> found = ArrangementHistory.of(List.of(scheme, ended, proposed, covenant));

        assertThat(found)
                .containsExactly(
                        new ArrangementHistory(scheme, List.of(proposed)),
                        new ArrangementHistory(ended, List.of(covenant)));
        assertThat(found.get(0).states()).containsExactly(scheme, proposed);
    }

    @Test
    void aStateWithoutANameBelongsToTheArrangementOfItsForm() {
        Arrangement named = state("Bestuursdienst", LegalForm.PUBLIC_BODY, AgreementStatus.AGREED, 3);
        Arrangement covenant = state(null, LegalForm.COVENANT, AgreementStatus.ENDED, 2);
        Arrangement nameless = state(null, LegalForm.PUBLIC_BODY, AgreementStatus.PROPOSED, 1);

        assertThat(ArrangementHistory.of(List.of(named, covenant, nameless)))
                .containsExactly(
                        new ArrangementHistory(named, List.of(nameless)), new ArrangementHistory(covenant, List.of()));
        assertThat(ArrangementHistory.of(List.of())).isEmpty();
    }
}
