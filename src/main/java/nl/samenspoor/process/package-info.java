/**
 * The process engine, and nothing else knows it: models are deployed here, delegates call the features' use cases
 * ({@code inbound}), and the features' {@code spi} reaches the engine from here ({@code outbound}). Changing the
 * engine for a fork is a change of this package alone.
 */
@NullMarked
package nl.samenspoor.process;

import org.jspecify.annotations.NullMarked;
