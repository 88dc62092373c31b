/** What consultation asks of the process. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.consultation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
