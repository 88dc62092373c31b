/** The gates to come, for a page and for calendars. */
@NullMarked
package nl.samenspoor.communication.gates;

import org.jspecify.annotations.NullMarked;
