package nl.samenspoor.factors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;

/**
 * A check as it was stored.
 *
 * @param cooperation whose
 * @param moment      why it was done: a gate ({@code G1}) or the step of the process
 * @param asOf        the day it looked from
 * @param checkedAt   when it was done
 * @param findings    what it found, worst first
 */
public record FactorCheck(
        CooperationId cooperation, String moment, LocalDate asOf, Instant checkedAt, List<Finding> findings) {

    public FactorCheck {
        findings = List.copyOf(findings);
    }
}
