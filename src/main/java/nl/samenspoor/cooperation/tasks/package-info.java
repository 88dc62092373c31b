/** What happens when a task about the course of a cooperation is completed. */
@NullMarked
package nl.samenspoor.cooperation.tasks;

import org.jspecify.annotations.NullMarked;
