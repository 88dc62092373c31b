/** What gates ask of others: decision tables, and findings of other modules that a gate must weigh. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.gate.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
