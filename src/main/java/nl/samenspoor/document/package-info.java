/** Files of a cooperation: what they are, their content once per checksum, versions, signatures, and links to gates. */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "drafts", "municipality", "gate", "gate :: spi", "inbox :: spi"})
@NullMarked
package nl.samenspoor.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
