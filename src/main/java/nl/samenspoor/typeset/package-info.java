/**
 * Sets a paper from a description of it: a PDF that is both PDF/A-2a and PDF/UA-1, or a text in ODT that opens and edits
 * in an office suite. Knows nothing of what stands in it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package nl.samenspoor.typeset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
