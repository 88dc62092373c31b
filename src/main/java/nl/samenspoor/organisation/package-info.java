/** Who does what in a cooperation: its bodies by role, its advisers, and who leads the joint organisation. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "drafts", "inbox :: spi", "gate :: spi"})
@NullMarked
package nl.samenspoor.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
