/**
 * Factors that help or hinder a cooperation: the catalogue, assessments in versions, and the check that names gaps,
 * contradictions and warnings without ever blocking (Speulman 2012, §3.3).
 */
@NullMarked
package nl.samenspoor.factors;

import org.jspecify.annotations.NullMarked;
