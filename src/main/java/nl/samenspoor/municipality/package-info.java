/** Municipalities: code, name, validity and successor; their councils per term; background figures per reference date. */
@NullMarked
package nl.samenspoor.municipality;

import org.jspecify.annotations.NullMarked;
