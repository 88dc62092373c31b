/** What the cooperation module asks of others: the process that moves a cooperation along. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.cooperation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
