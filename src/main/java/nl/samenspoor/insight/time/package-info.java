/** How long things took: counted and said in one way, for the portfolio, the course, the comparison and the lessons. */
@NullMarked
package nl.samenspoor.insight.time;

import org.jspecify.annotations.NullMarked;
