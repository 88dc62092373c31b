/** Gates between the phases: who decides, under which rule, how the votes fell, on what conditions, with what outcome. */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "drafts", "municipality", "terms", "terms :: spi", "inbox :: spi"})
@NullMarked
package nl.samenspoor.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
