/** How a cooperation is followed: reports, evaluations, instruments, and dated judgements of trust, control and more. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "terms", "inbox", "inbox :: spi", "gate :: spi"})
@NullMarked
package nl.samenspoor.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
