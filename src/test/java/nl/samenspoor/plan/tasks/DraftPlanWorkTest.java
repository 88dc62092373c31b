package nl.samenspoor.plan.tasks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.drafts.DraftMerge;
import nl.samenspoor.drafts.SavedDraft;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.plan.FixingPlans;
import nl.samenspoor.plan.PlanTemplates;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.web.Texts;
import org.junit.jupiter.api.Test;

class DraftPlanWorkTest {

    private static final WorkContext TASK = new WorkContext(
            "t1",
            new CooperationId("OH"),
            "userTask_draftPlanOfApproach",
            "draftPlanOfApproach",
            null,
            null,
            Body.PROJECT_LEADER,
            null);

    private final Plans plans = mock(Plans.class);
    private final SavingPlans saving = mock(SavingPlans.class);
    private final FixingPlans fixing = mock(FixingPlans.class);

    @Test
    void whenAnotherSavedTheSameTextInBetweenNothingIsFixedAndTheOneWhoWasSecondIsTold() {
        when(plans.of(any())).thenReturn(Optional.empty());
        when(saving.save(any(), any(), anyInt(), any()))
                .thenReturn(new SavedDraft.Differs(new DraftMerge(null, null, Map.of(), List.of())));
        DraftPlanWork work = new DraftPlanWork(
                plans, saving, fixing, mock(PlanTemplates.class), mock(Texts.class), Clock.systemUTC());
        Answers answers = Answers.of(Map.of("title", "Samen", "content", "Zo."));

        assertThatThrownBy(() -> work.perform(Actor.system("test"), TASK, answers))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("plan.task.meanwhile");
        verifyNoInteractions(fixing);
    }
}
