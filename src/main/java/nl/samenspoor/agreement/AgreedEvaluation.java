package nl.samenspoor.agreement;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * When a cost key or an arrangement is evaluated, as that was agreed. A later state of it leaves that where it is: only one that
 * says another number of years, or that was agreed after an evaluation, counts anew.
 *
 * @param years   after how many years, 1 to 50, or null when it does not say
 * @param since   when that was agreed
 * @param working since or from when an arrangement works as agreed: when it is in force, or when it was agreed anew if an
 *                evaluation came between; null when not known, and for a key
 * @param over    whether it was evaluated since
 */
public record AgreedEvaluation(
        @Nullable Integer years, EffectiveDate since, @Nullable EffectiveDate working, boolean over) {

    /**
     * Of a key. One that says no number of years says another than one that does: no evaluation is intended.
     *
     * @param keys      all of the cooperation, the newest first
     * @param counting  the agreed key that counts, one of them
     * @param evaluated when keys of the cooperation were evaluated last, or null
     */
    public static AgreedEvaluation of(List<CostKey> keys, CostKey counting, @Nullable EffectiveDate evaluated) {
        boolean over = before(counting.effective(), evaluated);
        CostKey first = counting;
        for (CostKey older : keys.subList(keys.indexOf(counting) + 1, keys.size())) {
            boolean same = older.agreed()
                    && Objects.equals(older.evaluationAfterYears(), counting.evaluationAfterYears())
                    && (over || !before(older.effective(), evaluated));
            boolean beside = !older.sameCosts(counting)
                    || older.status() == AgreementStatus.PROPOSED
                    || older.status() == AgreementStatus.REJECTED;
            if (!same && !beside) {
                break;
            }
            first = beside ? first : older;
        }
        return new AgreedEvaluation(counting.evaluationAfterYears(), first.effective(), null, over);
    }

    /**
     * Of an arrangement. A state that says no number of years leaves what was agreed before.
     *
     * @param agreed    its agreed states that stand, as {@link ArrangementHistory#held} gives them, the newest first; at least one
     * @param evaluated when arrangements of the cooperation were evaluated last, or null
     */
    public static AgreedEvaluation of(List<Arrangement> agreed, @Nullable EffectiveDate evaluated) {
        int first = agreed.size() - 1;
        Integer years = agreed.get(first).evaluationAfterYears();
        for (int i = first - 1; i >= 0; i--) {
            Integer said = agreed.get(i).evaluationAfterYears();
            boolean another = said != null && !said.equals(years);
            boolean anew = before(agreed.get(i + 1).effective(), evaluated)
                    && !before(agreed.get(i).effective(), evaluated);
            first = another || anew ? i : first;
            years = said == null ? years : said;
        }
        EffectiveDate since = agreed.get(first).effective();
        EffectiveDate inForce = inForce(agreed.subList(0, first + 1));
        boolean over = before(agreed.get(0).effective(), evaluated);
        boolean anew = !over && inForce != null && before(inForce, evaluated);
        return new AgreedEvaluation(years, since, anew ? since : inForce, over);
    }

    /** As said last, or else since it was first said to be in force. */
    private static @Nullable EffectiveDate inForce(List<Arrangement> states) {
        return states.stream()
                .map(Arrangement::inForce)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> states.stream()
                        .filter(state -> state.status() == AgreementStatus.IN_FORCE)
                        .map(Arrangement::effective)
                        .reduce((newer, older) -> older)
                        .orElse(null));
    }

    /** Whether it was before the evaluation; what is agreed on its day follows it. */
    private static boolean before(EffectiveDate day, @Nullable EffectiveDate evaluated) {
        return evaluated != null && day.countedFrom().isBefore(evaluated.countedFrom());
    }
}
