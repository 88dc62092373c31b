/**
 * The plan of approach of a cooperation: written together in sections and stages of its own (not the five phases), fixed in
 * numbered versions, commented on, answered by works councils, unions and councils, and adopted per college.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "drafts",
            "consultation",
            "cooperation",
            "cooperation :: spi",
            "gate :: spi",
            "inbox :: spi"
        })
@NullMarked
package nl.samenspoor.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
