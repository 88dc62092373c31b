/** What the partners agree: how costs are shared, the legal arrangement, and service agreements (DVO's). */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "municipality", "drafts", "document", "inbox :: spi", "gate :: spi"})
@NullMarked
package nl.samenspoor.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
