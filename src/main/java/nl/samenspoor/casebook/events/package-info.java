/** Every kind of event a case file can hold: one small class each, playing it through a public use case. */
@NullMarked
package nl.samenspoor.casebook.events;

import org.jspecify.annotations.NullMarked;
