/**
 * Tells people what waits for them: reminders of tasks, and questions to colleges and works councils, news of who leaves,
 * on their pages and by mail; the gates to come; and a calendar that follows them. It decides nothing: the process says
 * when, the other modules say what is true.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "identity",
            "municipality",
            "inbox",
            "inbox :: spi",
            "terms",
            "terms :: planning",
            "cooperation",
            "consultation",
            "gate",
            "settlement"
        })
@NullMarked
package nl.samenspoor.communication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
