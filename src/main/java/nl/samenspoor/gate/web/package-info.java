/** The gates over HTTP: for other systems and as a page. */
@NullMarked
package nl.samenspoor.gate.web;

import org.jspecify.annotations.NullMarked;
