/** How the costs of a cooperation are shared: the agreed key beside every indicator, and what an amount comes to. */
@NullMarked
package nl.samenspoor.insight.costs;

import org.jspecify.annotations.NullMarked;
