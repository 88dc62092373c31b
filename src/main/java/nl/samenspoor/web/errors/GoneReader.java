package nl.samenspoor.web.errors;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Tells whether an answer failed because the reader went away while it was sent: a page left, a download stopped. No
 * mistake of anybody, and nobody is left to answer. A lost connection of our own, to the database or the mail, is none.
 */
final class GoneReader {

    private GoneReader() {}

    static boolean caused(@Nullable Throwable problem) {
        for (Throwable one = problem; one != null; one = one.getCause()) {
            if (one instanceof ClientAbortException || one instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
