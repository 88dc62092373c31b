/**
 * What all pages and the API share: the frame around a page, language, texts of refusals, the rail, problem documents.
 * Features implement {@link nl.samenspoor.web.CurrentActor} and {@link nl.samenspoor.web.OpenTaskCount}; this module
 * knows none of them.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package nl.samenspoor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
