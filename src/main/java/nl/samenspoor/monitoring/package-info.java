/** How a cooperation is followed: reports, evaluations, instruments, and dated judgements of trust, control and more. */
@NullMarked
package nl.samenspoor.monitoring;

import org.jspecify.annotations.NullMarked;
