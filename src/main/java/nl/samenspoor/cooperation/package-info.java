/** Cooperations of municipalities: partners, phases, forms, task fields, and what happens on their course. */
@NullMarked
package nl.samenspoor.cooperation;

import org.jspecify.annotations.NullMarked;
