/** What terms ask about cooperations and municipalities. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.terms.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
