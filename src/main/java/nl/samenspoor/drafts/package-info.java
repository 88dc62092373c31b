/**
 * Texts that several people write together. Every save is a version that stays; whoever saves after somebody else sees what
 * both changed and chooses, so that nothing is lost and nothing is overwritten unseen. Knows neither what a text is about
 * nor who may write it: the feature it belongs to checks that first.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package nl.samenspoor.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
