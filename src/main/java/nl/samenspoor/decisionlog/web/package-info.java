/** The decision logs over HTTP. */
@NullMarked
package nl.samenspoor.decisionlog.web;

import org.jspecify.annotations.NullMarked;
