/** Why municipalities cooperate: the state of the three K's and the institutional pressures, each per municipality. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "inbox :: spi", "gate :: spi"})
@NullMarked
package nl.samenspoor.motive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
