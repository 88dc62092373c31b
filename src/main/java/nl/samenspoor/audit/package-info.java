/**
 * The audit trail: who did what to this installation, apart from the decision logs. One append-only, hash-chained list,
 * fed by application events and by refused requests; read, verified and exported by auditors. And what is known of the
 * state of security.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "anchor", "identity", "decisionlog"})
@NullMarked
package nl.samenspoor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
