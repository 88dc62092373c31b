/** Motives as a task: what happens with the answers of the form {@code scoreMotives}. */
@NullMarked
package nl.samenspoor.motive.tasks;

import org.jspecify.annotations.NullMarked;
