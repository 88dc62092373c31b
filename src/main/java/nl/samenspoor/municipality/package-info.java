/** Municipalities: code, name, validity and successor; their councils per term; background figures per reference date. */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package nl.samenspoor.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
