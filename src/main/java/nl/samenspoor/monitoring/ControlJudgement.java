package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;

/** A judgement of control as recorded; see {@link JudgeControl} for what the parts mean. */
public record ControlJudgement(
        CooperationId cooperation, ControlLevel level, ControlLevel contractDetail, Grounds grounds) {}
