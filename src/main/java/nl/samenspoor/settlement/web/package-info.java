/** Pages and API on windfalls and setbacks. */
@NullMarked
package nl.samenspoor.settlement.web;

import org.jspecify.annotations.NullMarked;
