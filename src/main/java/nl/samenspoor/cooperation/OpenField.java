package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.CooperationId;

/**
 * A task field that is open for decision.
 *
 * @param cooperation whose
 * @param taskField   id of the field
 * @param event       id of the course event by which it was opened
 */
public record OpenField(CooperationId cooperation, String taskField, String event) {}
