/**
 * Whom the colleges must hear before they decide: the views of councils on a draft scheme (Wgr art. 1), round by
 * round, and the advice of works councils (WOR art. 25). It computes and warns; it never blocks a decision.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "drafts",
            "terms",
            "terms :: spi",
            "agreement",
            "cooperation :: spi",
            "gate",
            "gate :: spi",
            "gate :: tasks",
            "inbox :: spi"
        })
@NullMarked
package nl.samenspoor.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
