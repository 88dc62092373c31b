/** What the inbox asks of features: the work behind a form, names to show, who reaches which cooperation, holds. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.inbox.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
