/** What the factor check asks of the rest. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.factors.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
