/** What service agreements ask of others: parties and trust, a decision table, and the process. */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.agreement.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
