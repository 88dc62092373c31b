package nl.samenspoor.agreement;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * A state of an arrangement as laid down; see {@link DraftArrangement} for what the parts mean.
 *
 * @param number counts the states of the cooperation's arrangement in the order of recording, from 1
 */
public record Arrangement(
        CooperationId cooperation,
        LegalForm legalForm,
        @Nullable String name,
        @Nullable String board,
        @Nullable String directorate,
        AgreementStatus status,
        EffectiveDate effective,
        @Nullable EffectiveDate inForce,
        @Nullable EffectiveDate ends,
        @Nullable Integer evaluationAfterYears,
        @Nullable String note,
        @Nullable String source,
        @Nullable Participants participants,
        @Nullable EffectiveDate reviewOn,
        @Nullable FormVariant variant,
        Clauses clauses,
        int number,
        Instant recordedAt,
        String recordedBy) {

    /** By the day from which each counts, of one day the one that was recorded last first. */
    static final Comparator<Arrangement> NEWEST_FIRST = Comparator.comparing(
                    (Arrangement state) -> state.effective().countedFrom())
            .thenComparing(Arrangement::number)
            .reversed();

    /** Whether it is agreed or in force; otherwise it is proposed, rejected or ended. */
    public boolean agreed() {
        return status == AgreementStatus.AGREED || status == AgreementStatus.IN_FORCE;
    }

    /** Whether what was agreed binds on that day: a covenant does from its signature, a scheme once it is in force. */
    boolean binds(EffectiveDate on) {
        return status == AgreementStatus.IN_FORCE
                || legalForm == LegalForm.COVENANT
                || inForce != null && inForce.known() && !on.surelyBefore(inForce);
    }

    /**
     * The states that no rejection took back. A rejection takes back what was proposed before it, or else what was agreed;
     * with a proposal also what was agreed before that and does not bind yet. What is in force and what has ended stands.
     *
     * @param states of one arrangement, the newest first
     * @return those that stand, the newest first, without the rejections
     */
    public static List<Arrangement> standing(List<Arrangement> states) {
        Deque<Arrangement> standing = new ArrayDeque<>();
        for (int i = states.size() - 1; i >= 0; i--) {
            Arrangement state = states.get(i);
            if (state.status() == AgreementStatus.REJECTED) {
                takeBack(standing, state.effective());
            } else {
                standing.push(state);
            }
        }
        return List.copyOf(standing);
    }

    private static void takeBack(Deque<Arrangement> standing, EffectiveDate on) {
        Arrangement newest = standing.peek();
        boolean proposal = newest != null && newest.status() == AgreementStatus.PROPOSED;
        while (newest != null
                && (newest.status() == AgreementStatus.PROPOSED
                        || newest.status() == AgreementStatus.AGREED && !(proposal && newest.binds(on)))) {
            standing.pop();
            newest = standing.peek();
        }
    }
}
