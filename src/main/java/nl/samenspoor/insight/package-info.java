/**
 * What the records add up to: the portfolio, the picture of one cooperation, and the comparison of cooperations. Reads
 * only, through the public views of the features.
 */
@NullMarked
package nl.samenspoor.insight;

import org.jspecify.annotations.NullMarked;
