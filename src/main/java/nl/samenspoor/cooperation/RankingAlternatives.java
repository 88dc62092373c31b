package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Ranks the forms that could be chosen; the ranking is the fallback list (Speulman 2012, §2.4.2). */
@Component
public class RankingAlternatives {

    private static final int MOST = 20;

    private final Steering steering;
    private final CooperationRows rows;
    private final AlternativeRows alternatives;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    RankingAlternatives(
            Steering steering,
            CooperationRows rows,
            AlternativeRows alternatives,
            Chronicle chronicle,
            ProcessProgress progress) {
        this.steering = steering;
        this.rows = rows;
        this.alternatives = alternatives;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /**
     * Replaces the open alternatives; chosen and rejected ones stay. The preferred form is the one the councils adopt, so
     * here it gets its review date (model rule R3).
     *
     * @throws InvalidInput without alternatives, with a rank twice or below 1, or a form and variant twice; when a person
     *                      gives no review date, or one that is not ahead
     */
    @UseCase
    public void rank(Actor actor, CooperationId id, RankAlternatives command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        List<RankedAlternative> ranked = checked(command.alternatives());
        LocalDate reviewOn = command.reviewOn();
        HoldingCooperations.checkReview(actor, reviewOn, command.effective(), steering.today());
        alternatives.clearOpen(id);
        ranked.forEach(alternative -> alternatives.add(id, alternative, command.effective()));
        if (reviewOn != null && cooperation.form() == null) {
            rows.setFormReview(id, reviewOn);
        }
        String list = ranked.stream()
                .map(alternative -> alternative.rank() + ". " + Forms.dutch(alternative.form(), alternative.variant())
                        + (alternative.rejectedBecause() == null ? "" : ", afgewezen"))
                .collect(Collectors.joining("; "));
        chronicle.log(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.NOTE,
                        command.effective(),
                        Sentences.closed("Alternatieven gerangschikt: " + list),
                        command.particulars()));
        progress.finished(id, WorkItem.of("userTask_rankAlternatives"), command.effective());
    }

    private static List<RankedAlternative> checked(List<RankedAlternative> given) {
        if (given.isEmpty() || given.size() > MOST) {
            throw InvalidInput.of("alternatives", "cooperation.alternatives", MOST);
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<RankedAlternative> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            checked.add(checked(given.get(i), "alternatives[" + i + "]", checked, problems));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked.stream()
                .sorted(Comparator.comparingInt(RankedAlternative::rank))
                .toList();
    }

    private static RankedAlternative checked(
            RankedAlternative given, String field, List<RankedAlternative> before, List<FieldProblem> problems) {
        RankedAlternative plain = new RankedAlternative(
                given.form(),
                PlainText.optional(field + ".variant", given.variant(), PlainText.SHORT),
                given.rank(),
                PlainText.optional(field + ".pros", given.pros(), PlainText.LONG),
                PlainText.optional(field + ".cons", given.cons(), PlainText.LONG),
                PlainText.optional(field + ".rejectedBecause", given.rejectedBecause(), PlainText.LONG));
        if (given.rank() < 1 || before.stream().anyMatch(other -> other.rank() == given.rank())) {
            problems.add(FieldProblem.of(field + ".rank", "cooperation.rank", given.rank()));
        }
        if (before.stream().anyMatch(other -> Forms.same(other, plain.form(), plain.variant()))) {
            problems.add(FieldProblem.of(
                    field + ".form", "cooperation.sameAlternative", given.form().number()));
        }
        return plain;
    }
}
