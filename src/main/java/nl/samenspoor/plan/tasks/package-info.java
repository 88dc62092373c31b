/** What is done when the form of the plan of approach is submitted. */
@NullMarked
package nl.samenspoor.plan.tasks;

import org.jspecify.annotations.NullMarked;
