/**
 * What agreements ask of others: the chosen form and its tasks, parties and trust of service agreements, a decision table,
 * the process and its tasks.
 */
@NullMarked
@NamedInterface("spi")
package nl.samenspoor.agreement.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
