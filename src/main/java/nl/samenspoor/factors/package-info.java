/**
 * Factors that help or hinder a cooperation: the catalogue, assessments in versions, and the check that names gaps,
 * contradictions and warnings without ever blocking (Speulman 2012, §3.3).
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "inbox :: spi", "gate :: spi"})
@NullMarked
package nl.samenspoor.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
