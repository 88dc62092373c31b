/** The page and the API on which rounds of views are read and started. */
@NullMarked
package nl.samenspoor.consultation.web;

import org.jspecify.annotations.NullMarked;
