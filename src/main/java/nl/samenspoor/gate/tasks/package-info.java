/** What happens when a task about a gate is completed. */
@NullMarked
package nl.samenspoor.gate.tasks;

import org.jspecify.annotations.NullMarked;
