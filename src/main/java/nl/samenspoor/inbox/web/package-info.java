/** Pages and API of tasks: my tasks, a task with its form, doing it, setting it aside. */
@NullMarked
package nl.samenspoor.inbox.web;

import org.jspecify.annotations.NullMarked;
