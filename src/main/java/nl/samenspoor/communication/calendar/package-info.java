/** Private calendar addresses and what is read from them (RFC 5545). */
@NullMarked
package nl.samenspoor.communication.calendar;

import org.jspecify.annotations.NullMarked;
