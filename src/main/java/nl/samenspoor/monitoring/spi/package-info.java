/** What evaluations ask of others: the facts that say when the next one is due. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.monitoring.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
