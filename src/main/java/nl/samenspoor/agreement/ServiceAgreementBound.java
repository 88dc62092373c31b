package nl.samenspoor.agreement;

import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.Recordable;

/**
 * A service agreement was agreed, signed, amended or ended, or goes on after all.
 *
 * @param decisionPoint what the log keeps
 * @param how           which of these
 * @param agreement     how it stands now
 */
public record ServiceAgreementBound(DecisionPoint decisionPoint, How how, StandingAgreement agreement)
        implements Recordable {

    /** What binds. */
    public enum How {
        AGREED,
        SIGNED,
        /** Its successor was signed. */
        AMENDED,
        ENDED,
        /** An end that lay ahead was withdrawn. */
        ENDING_WITHDRAWN
    }
}
