/** HTTP endpoints by which a cooperation is started and by which events on its course are reported. */
@NullMarked
package nl.samenspoor.cooperation.web;

import org.jspecify.annotations.NullMarked;
