/** Slows guessing down without locking out whom it is aimed at. */
@NullMarked
package nl.samenspoor.identity.throttle;

import org.jspecify.annotations.NullMarked;
