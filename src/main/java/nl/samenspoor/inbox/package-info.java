/** Work that waits for people: the list of open tasks, the forms they are done with, and doing or setting them aside. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "drafts", "identity", "terms"})
@NullMarked
package nl.samenspoor.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
