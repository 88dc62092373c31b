package nl.samenspoor.terms;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A term of the delivered catalogue that runs. */
public final class SampleTerm {

    private static final TermCatalogue CATALOGUE = TermCatalogue.delivered();
    private static final DayCounting COUNTING = new DayCounting(CATALOGUE);

    private SampleTerm() {}

    /** One for the whole cooperation, as it stands on a day; {@code closing} is null while it runs. */
    public static RunningTerm on(String today, String term, String started, @Nullable Closing closing) {
        TermRule rule = CATALOGUE.latest(term);
        EffectiveDate start = EffectiveDate.parse(started);
        return new RunningTerm(
                1,
                new CooperationId("T-D"),
                rule,
                TermSubject.WHOLE,
                null,
                null,
                start,
                COUNTING.due(rule, start),
                null,
                closing,
                Instant.EPOCH,
                "leider",
                LocalDate.parse(today));
    }
}
