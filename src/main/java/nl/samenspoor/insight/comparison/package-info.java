/** The comparison tables (Speulman 2012, chapters 8 and 9), computed from the records of any set of cooperations. */
@NullMarked
package nl.samenspoor.insight.comparison;

import org.jspecify.annotations.NullMarked;
