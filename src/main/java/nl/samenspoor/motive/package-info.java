/** Why municipalities cooperate: the state of the three K's and the institutional pressures, each per municipality. */
@NullMarked
package nl.samenspoor.motive;

import org.jspecify.annotations.NullMarked;
