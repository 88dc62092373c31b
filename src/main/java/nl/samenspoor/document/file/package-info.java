/** What a sent file is, by its content: which types are kept, and what is refused because it could do harm. */
@NullMarked
package nl.samenspoor.document.file;

import org.jspecify.annotations.NullMarked;
