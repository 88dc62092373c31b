/** Terms, calendars of councils and the planning, as pages and over HTTP. */
@NullMarked
package nl.samenspoor.terms.web;

import org.jspecify.annotations.NullMarked;
