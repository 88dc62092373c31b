/** The pages and the API of documents, and the harmless way in which their content is handed out. */
@NullMarked
package nl.samenspoor.document.web;

import org.jspecify.annotations.NullMarked;
