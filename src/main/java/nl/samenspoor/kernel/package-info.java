/** Words every module shares: typed ids, phases and gates, effective dates, actors, decision points and refusals. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.samenspoor.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
