/**
 * The decision log: per cooperation one append-only chain of decision points, its verification and its anchors. Written
 * by one listener in the transaction of the fact it records; nothing here changes or removes an entry.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "anchor", "inbox :: spi"})
@NullMarked
package nl.samenspoor.decisionlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
