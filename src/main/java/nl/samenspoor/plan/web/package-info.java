/** The pages and the API of the plan of approach. */
@NullMarked
package nl.samenspoor.plan.web;

import org.jspecify.annotations.NullMarked;
