/**
 * Windfalls and setbacks: by the cost key, or borne by the one partner they can reasonably be attributed to when all
 * colleges approve (Speulman 2012, §6.6.3.1).
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "cooperation", "inbox :: spi", "gate :: spi"})
@NullMarked
package nl.samenspoor.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
