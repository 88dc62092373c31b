package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;

/**
 * Judge how much the partners control each other.
 *
 * @param cooperation    which cooperation
 * @param level          amount of control (table 8.10)
 * @param contractDetail how detailed the agreements are
 * @param grounds        what it rests on
 */
public record JudgeControl(
        CooperationId cooperation, ControlLevel level, ControlLevel contractDetail, Grounds grounds) {}
