/** Words every module shares: typed ids, phases and gates, effective dates, actors, decision points and refusals. */
@NullMarked
package nl.samenspoor.kernel;

import org.jspecify.annotations.NullMarked;
