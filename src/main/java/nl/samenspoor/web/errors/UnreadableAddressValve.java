package nl.samenspoor.web.errors;

import java.io.IOException;
import nl.samenspoor.web.BareAnswers;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests the container refuses before any of our code sees them, such as an address with a backslash or
 * {@code %00}, instead of the container's own page.
 */
class UnreadableAddressValve extends ErrorReportValve {

    private final BareAnswers answers;

    UnreadableAddressValve(BareAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            answers.write(request, response, status);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody is left to answer", gone);
        }
    }
}
