/** The pages and the API of the organisation of a cooperation. */
@NullMarked
package nl.samenspoor.organisation.web;

import org.jspecify.annotations.NullMarked;
