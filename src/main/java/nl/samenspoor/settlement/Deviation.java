package nl.samenspoor.settlement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A windfall or setback that is proposed to be borne, or kept, by one partner.
 *
 * @param cooperation whose
 * @param number      1 for the first of the cooperation
 * @param kind        windfall or setback
 * @param about       what it is about, on one line
 * @param amountCents euro cents, more than zero
 * @param municipality whom it can reasonably be attributed to
 * @param reason      why to that one
 * @param source      where it is known from, or null
 * @param on          when it was proposed
 * @param answers     what each college that was asked said, its latest last; empty when nothing yet
 * @param withdrawn   when and why the proposal was taken back, or null
 * @param gone        who of those asked is no partner any more
 */
public record Deviation(
        CooperationId cooperation,
        int number,
        DeviationKind kind,
        String about,
        long amountCents,
        MunicipalityCode municipality,
        String reason,
        @Nullable String source,
        EffectiveDate on,
        Map<MunicipalityCode, List<Answer>> answers,
        @Nullable Withdrawal withdrawn,
        Set<MunicipalityCode> gone) {

    public Deviation {
        Map<MunicipalityCode, List<Answer>> inOrder = new LinkedHashMap<>();
        answers.forEach((code, said) -> inOrder.put(code, List.copyOf(said)));
        answers = Collections.unmodifiableMap(inOrder);
        gone = Set.copyOf(gone);
    }

    /** The latest answer of a college; null when it said nothing yet. */
    public @Nullable Answer answer(MunicipalityCode college) {
        List<Answer> said = answers.getOrDefault(college, List.of());
        return said.isEmpty() ? null : said.get(said.size() - 1);
    }

    /** Whose answer is still awaited: nobody's once it is decided, and not of who is no partner any more. */
    public List<MunicipalityCode> awaited() {
        List<MunicipalityCode> awaited = new ArrayList<>();
        if (outcome() == Outcome.PENDING) {
            awaited.addAll(silent());
        }
        return awaited;
    }

    /** As it was decided: who leaves or joins afterwards changes nothing. */
    public Outcome outcome() {
        if (withdrawn != null) {
            return Outcome.WITHDRAWN;
        }
        return answers.values().stream()
                .flatMap(List::stream)
                .map(Answer::outcome)
                .filter(outcome -> outcome != Outcome.PENDING)
                .findFirst()
                .orElse(Outcome.PENDING);
    }

    /**
     * What it comes to when a college says this: all approve who were asked and still are partners, or none of it happens
     * (Speulman 2012, §6.6.3.1).
     */
    Outcome with(MunicipalityCode college, boolean agrees) {
        boolean someoneRefuses = !agrees
                || answers.keySet().stream()
                        .filter(code -> !code.equals(college))
                        .map(this::answer)
                        .anyMatch(answer -> answer != null && !answer.agrees());
        if (someoneRefuses) {
            return Outcome.SHARED_BY_KEY;
        }
        return silent().stream().allMatch(college::equals) ? Outcome.ATTRIBUTED : Outcome.PENDING;
    }

    private List<MunicipalityCode> silent() {
        return answers.keySet().stream()
                .filter(code -> answer(code) == null && !gone.contains(code))
                .toList();
    }
}
