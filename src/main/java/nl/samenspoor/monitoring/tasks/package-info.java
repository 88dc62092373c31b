/** The work behind the forms on reports and evaluations. */
@NullMarked
package nl.samenspoor.monitoring.tasks;

import org.jspecify.annotations.NullMarked;
