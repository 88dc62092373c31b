/** What happens when a task about a gate is completed, and how others that ask for a vote on the same form read it. */
@NullMarked
@NamedInterface("tasks")
package nl.samenspoor.gate.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
