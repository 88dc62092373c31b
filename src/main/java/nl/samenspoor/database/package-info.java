/** Where the data lives: the embedded H2 file that loses nothing it confirmed. PostgreSQL needs nothing of this. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.samenspoor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
