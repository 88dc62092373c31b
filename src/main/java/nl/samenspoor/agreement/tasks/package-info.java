/** The work behind the forms on cost keys, arrangements and service agreements. */
@NullMarked
package nl.samenspoor.agreement.tasks;

import org.jspecify.annotations.NullMarked;
