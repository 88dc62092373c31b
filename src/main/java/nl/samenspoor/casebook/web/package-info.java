/** The HTTP interface of the casebook. */
@NullMarked
package nl.samenspoor.casebook.web;

import org.jspecify.annotations.NullMarked;
