/** The work behind the forms on views of councils. */
@NullMarked
package nl.samenspoor.consultation.tasks;

import org.jspecify.annotations.NullMarked;
