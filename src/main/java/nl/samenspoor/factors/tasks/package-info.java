/** Factors as a task: what happens with the answers of the form {@code assessFactors}. */
@NullMarked
package nl.samenspoor.factors.tasks;

import org.jspecify.annotations.NullMarked;
