/** Samenspoor: the decision path of inter-municipal cooperation, and its trustworthy record. */
@NullMarked
package nl.samenspoor;

import org.jspecify.annotations.NullMarked;
