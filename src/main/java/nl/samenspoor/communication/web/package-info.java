/** Pages of notices, mail, gates and calendars, and the calendars themselves. */
@NullMarked
package nl.samenspoor.communication.web;

import org.jspecify.annotations.NullMarked;
