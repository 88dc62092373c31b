/**
 * Who may act: accounts with their roles and seats, the first administrator, sign-in. Everybody else asks for an
 * {@link nl.samenspoor.kernel.Actor}, which controllers take as an argument.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "municipality"})
@NullMarked
package nl.samenspoor.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
