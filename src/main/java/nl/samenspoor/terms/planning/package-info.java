/** Calendars of councils, and planning backwards from a day by them. */
@NullMarked
@NamedInterface("planning")
package nl.samenspoor.terms.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
