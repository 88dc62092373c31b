/** Cooperations of municipalities: partners, phases, forms, task fields, and what happens on their course. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "drafts", "municipality", "inbox :: spi", "gate :: spi"})
@NullMarked
package nl.samenspoor.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
