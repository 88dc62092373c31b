package nl.samenspoor.plan;

import nl.samenspoor.consultation.WorksCouncilAdvised;
import nl.samenspoor.kernel.Particulars;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a works council advised by its task stands among the responses to the plan too, so that what was done with it can be
 * recorded. Same transaction; the advice itself is in the decision log already.
 */
@Component
class AdviceBecomesResponse {

    private final FixedRows fixed;
    private final ResponseRows rows;

    AdviceBecomesResponse(FixedRows fixed, ResponseRows rows) {
        this.fixed = fixed;
        this.rows = rows;
    }

    @EventListener
    void keep(WorksCouncilAdvised advised) {
        String words = advised.words();
        FixedVersion then = FixedVersion.by(
                fixed.of(advised.advice().cooperation()), advised.advice().on());
        rows.add(
                advised.by(),
                new RespondToPlan(
                        advised.advice().cooperation(),
                        PlanResponse.Kind.WORKS_COUNCIL,
                        advised.advice().municipality(),
                        null,
                        words,
                        null,
                        advised.advice().on(),
                        Particulars.from(advised.advice().telling().source())),
                words,
                then == null ? null : then.number());
    }
}
