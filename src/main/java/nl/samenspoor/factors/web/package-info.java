/** Factors over HTTP. */
@NullMarked
package nl.samenspoor.factors.web;

import org.jspecify.annotations.NullMarked;
