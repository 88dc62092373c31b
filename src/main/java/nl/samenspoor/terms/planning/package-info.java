/** Calendars of councils, and planning backwards from a day by them. */
@NullMarked
package nl.samenspoor.terms.planning;

import org.jspecify.annotations.NullMarked;
