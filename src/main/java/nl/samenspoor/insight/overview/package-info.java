/** The portfolio and the whole picture of one cooperation. */
@NullMarked
package nl.samenspoor.insight.overview;

import org.jspecify.annotations.NullMarked;
