/** The municipalities over HTTP. */
@NullMarked
package nl.samenspoor.municipality.web;

import org.jspecify.annotations.NullMarked;
