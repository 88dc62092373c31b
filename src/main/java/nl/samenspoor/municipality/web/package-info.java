/** The municipalities over HTTP: for other systems, and as pages on which the administrator records. */
@NullMarked
package nl.samenspoor.municipality.web;

import org.jspecify.annotations.NullMarked;
