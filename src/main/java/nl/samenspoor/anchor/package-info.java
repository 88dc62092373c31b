/**
 * Ends of chains, written outside the database in files that only grow, so that whoever may change the database cannot
 * also cut or rewrite a chain unseen. The decision logs and the audit trail have one each; docs/decision-log.md says what
 * a line holds.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package nl.samenspoor.anchor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
