/** Forms: reading the form files, checking what people fill in, and the texts around it. Knows nothing of tasks. */
@NullMarked
package nl.samenspoor.inbox.form;

import org.jspecify.annotations.NullMarked;
