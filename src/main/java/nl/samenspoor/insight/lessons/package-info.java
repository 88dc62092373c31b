/** What cooperations teach together: how long phases took, what recurs, and which earlier one resembles another. */
@NullMarked
package nl.samenspoor.insight.lessons;

import org.jspecify.annotations.NullMarked;
