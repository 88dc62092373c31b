package nl.samenspoor.cooperation.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token of a form that can be sent once. It stands in the form's address too, so that going back finds the same form. */
final class SubmissionToken {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private SubmissionToken() {}

    static String fresh() {
        return UUID.randomUUID().toString();
    }

    static boolean valid(@Nullable String token) {
        return token != null && UUID_TEXT.matcher(token).matches();
    }
}
