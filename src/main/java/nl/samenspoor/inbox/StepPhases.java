package nl.samenspoor.inbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/** To which phase a step outside the gates belongs; what may happen at any time belongs to none. */
final class StepPhases {

    private static final Map<Phase, Set<String>> STEPS = new EnumMap<>(Map.of(
            Phase.ORIENTATION,
                    Set.of(
                            "userTask_registerSignal",
                            "userTask_describePrehistory",
                            "userTask_answerOrientationQuestions",
                            "userTask_scoreMotives",
                            "userTask_assessFactors",
                            "userTask_scanPartners"),
            Phase.DECISION,
                    Set.of(
                            "userTask_rankAlternatives",
                            "userTask_setGoalsAndVision",
                            "userTask_draftPlanOfApproach",
                            "userTask_adviseOnPlan",
                            "userTask_decideOnPlan",
                            "userTask_draftBusinessCase",
                            "userTask_decideOnBusinessCase",
                            "userTask_chooseAfterRejection"),
            Phase.IMPLEMENTATION,
                    Set.of(
                            "userTask_draftArrangement",
                            "userTask_sendDraft",
                            "userTask_recordView",
                            "userTask_replyToView",
                            "userTask_draftServiceAgreement",
                            "userTask_draftFieldServiceAgreement",
                            "userTask_reviewServiceAgreement",
                            "userTask_replyOnFeasibility",
                            "userTask_recordFeasibility",
                            "userTask_agreeServiceAgreement",
                            "userTask_signForClient",
                            "userTask_signForContractor",
                            "userTask_recordContractorSignature",
                            "userTask_agreeCostKey",
                            "userTask_completeReadinessList",
                            "userTask_confirmFieldImplemented",
                            "userTask_confirmStart",
                            "userTask_chooseAfterRefusal"),
            Phase.REALISATION, Set.of("userTask_evaluate", "userTask_evaluateCostKey", "userTask_writeReport"),
            Phase.FURTHER_DEVELOPMENT,
                    Set.of(
                            "userTask_redefinePerspective",
                            "userTask_draftImprovementPlan",
                            "userTask_decideWhatNext")));

    private StepPhases() {}

    static @Nullable Phase of(OpenedTask task) {
        return task.gate() != null
                ? task.gate().phase()
                : STEPS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(task.step()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
    }
}
