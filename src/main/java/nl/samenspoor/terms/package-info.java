/**
 * Legal and agreed terms as data, the counting of their days, the terms that run, and planning backwards from a day.
 * It computes and warns; it never blocks anything.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package nl.samenspoor.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
