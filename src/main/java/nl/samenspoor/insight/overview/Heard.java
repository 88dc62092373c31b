package nl.samenspoor.insight.overview;

import java.util.List;
import nl.samenspoor.agreement.SchemeContent;
import nl.samenspoor.agreement.SchemeContents;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.consultation.SocialPlan;
import nl.samenspoor.consultation.SocialPlans;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who was heard, and what the scheme holds, in short.
 *
 * @param round   the newest round of views, or null before the first
 * @param advice  works councils that were asked or advised
 * @param plan    what is known of a social plan, or null when nothing is
 * @param content what the scheme holds, or null when nobody checked it
 * @param asked   how many items the law asks of the arrangement on record
 * @param missing what of these the scheme does not hold
 * @param open    how many of these nobody judged yet
 */
public record Heard(
        @Nullable ViewRound round,
        List<WorksCouncil> advice,
        @Nullable SocialPlan plan,
        @Nullable SchemeContent content,
        int asked,
        List<SchemeItem> missing,
        int open) {

    /** Whether there is nothing to tell. */
    public boolean nothing() {
        return round == null && advice.isEmpty() && plan == null && content == null && asked == 0;
    }

    /** Councils that answered in the newest round. */
    public long answered() {
        return round == null
                ? 0
                : round.councils().stream()
                        .filter(council -> council.view() != null)
                        .count();
    }

    /** Reads it. The caller checks who may see the cooperation. */
    @Component
    public static class Reading {

        private final ViewRounds rounds;
        private final WorksCouncils councils;
        private final SocialPlans plans;
        private final SchemeContents contents;

        Reading(ViewRounds rounds, WorksCouncils councils, SocialPlans plans, SchemeContents contents) {
            this.rounds = rounds;
            this.councils = councils;
            this.plans = plans;
            this.contents = contents;
        }

        /** What is known now, in a constant number of statements. */
        public Heard of(CooperationId cooperation) {
            LegalForm form = contents.form(cooperation).orElse(null);
            SchemeContent content = contents.latest(cooperation).orElse(null);
            List<SchemeItem> asked = form == null ? List.of() : SchemeItem.askedOf(form);
            return new Heard(
                    rounds.of(cooperation).stream().findFirst().orElse(null),
                    councils.of(cooperation).stream()
                            .filter(one -> one.request() != null || one.advice() != null)
                            .toList(),
                    plans.latest(cooperation).orElse(null),
                    content,
                    asked.size(),
                    form == null || content == null ? List.of() : content.missing(form),
                    form == null || content == null
                            ? asked.size()
                            : content.notJudged(form).size());
        }
    }
}
