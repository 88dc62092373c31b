package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.samenspoor.agreement.ServicePrice.Kind;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a service costs a year follows from its parts, up to the highest amount that can be recorded. */
class ServicePriceTest {

    private static ServicePrice perAct(long acts, long act, @Nullable Long year) {
        return new ServicePrice(Kind.PER_ACT, null, null, acts, act, year, null, null);
    }

    private static ServicePrice hours(String hours, long rate) {
        return new ServicePrice(Kind.HOURS_RATE, new BigDecimal(hours), rate, null, null, null, null, null);
    }

    @Test
    void theHighestAmountIsReckonedToTheCentAndOneCentMoreIsRefusedOnAField() {
        assertThat(perAct(2, ServicePrice.MOST / 2, null).contradictions()).isEmpty();
        assertThat(perAct(2, ServicePrice.MOST / 2, null).perYear()).isEqualTo(ServicePrice.MOST);
        assertThat(perAct(1, ServicePrice.MOST + 1, null).contradictions())
                .extracting(FieldProblem::field)
                .containsExactly("actPrice");
    }

    @Test
    void partsThatComeToMoreThanANumberHoldsAreRefusedOnAField() {
        assertThat(perAct(Long.MAX_VALUE, Long.MAX_VALUE, 1L).contradictions())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("actPrice agreement.service.priceTooHigh");
        assertThat(hours("100000000", Long.MAX_VALUE).contradictions())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("rate agreement.service.priceTooHigh");
    }

    @Test
    void hoursTimesARateAreRoundedHalfUpToTheCent() {
        assertThat(hours("0.50", 1).perYear()).isEqualTo(1);
        assertThat(hours("1500.25", 80_00).perYear()).isEqualTo(12_002_000);
    }
}
