/** What an organisation asks of others: what was said of the use of advisers. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.organisation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
