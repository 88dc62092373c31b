package nl.samenspoor.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service agreement as it stands on a day.
 *
 * @param stand       what is known of it
 * @param state       where it stands on that day
 * @param endsOn      first day on which it will no longer hold, when that was decided and lies ahead; else null
 * @param runsOutSoon whether it runs out within half a year
 * @param reviewDue   whether it is to be looked at again within half a year, or should have been
 */
public record AgreementNow(
        StandingAgreement stand,
        ServiceAgreementState state,
        @Nullable LocalDate endsOn,
        boolean runsOutSoon,
        boolean reviewDue) {

    /** Whether a successor takes its place before the end that was decided. */
    public boolean followedBeforeEnd() {
        return endsOn != null && stand.amendedOn() != null && stand.amendedOn().isBefore(endsOn);
    }

    static AgreementNow of(StandingAgreement stand, LocalDate day) {
        return new AgreementNow(
                stand, stand.state(day), stand.endsOn(day), stand.runsOutSoon(day), stand.reviewDue(day));
    }
}
