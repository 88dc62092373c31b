package nl.samenspoor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a form that was refused once more, in another language, and never records it: everything happens inside a
 * transaction that is rolled back, also when what was wrong has become right in the meantime.
 */
@Component
class Rehearsal {

    private final ObjectProvider<PlatformTransactionManager> transactions;

    Rehearsal(ObjectProvider<PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    /**
     * Whether the form got its answer again, with all that was typed, and that was written: it was refused, or it asked for
     * a row more or for a check only. False when it would now be accepted, or could not be judged by a fault of ours.
     */
    boolean refusedAgain(HttpServletRequest form, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PlatformTransactionManager manager = transactions.getIfAvailable();
        if (manager == null) {
            return false;
        }
        Answer answer = new Answer(response);
        Set<String> told = FlashMaps.in(form.getSession(false));
        TransactionStatus never = manager.getTransaction(new DefaultTransactionDefinition());
        try {
            chain.doFilter(form, answer);
        } finally {
            manager.rollback(never);
        }
        if (!answer.keeps(KeptPages.wanted(form))) {
            // That it was recorded is not so.
            FlashMaps.forgetAllBut(form.getSession(false), told);
            return false;
        }
        answer.copyBodyToResponse();
        return true;
    }

    /** Holds back where an accepted form would lead, and a fault of ours. */
    private static final class Answer extends ContentCachingResponseWrapper {

        private boolean led;
        private boolean failed;

        Answer(HttpServletResponse response) {
            super(response);
        }

        /** @param wanted whether the page is to be kept although it refuses nothing */
        boolean keeps(boolean wanted) {
            HttpStatusCode status = HttpStatusCode.valueOf(getStatus());
            return !led && !failed && (status.is4xxClientError() || wanted && status.is2xxSuccessful());
        }

        @Override
        public void sendError(int status) throws IOException {
            if (HttpStatusCode.valueOf(status).is5xxServerError()) {
                failed = true;
            } else {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (HttpStatusCode.valueOf(status).is5xxServerError()) {
                failed = true;
            } else {
                super.sendError(status, message);
            }
        }

        @Override
        public void sendRedirect(String location) {
            led = true;
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            led = true;
        }
    }
}
