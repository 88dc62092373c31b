/** The page of a cooperation that everybody may read without signing in: off until its leader switches it on. */
@NullMarked
package nl.samenspoor.insight.publicpage;

import org.jspecify.annotations.NullMarked;
