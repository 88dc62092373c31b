package nl.samenspoor.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token of a form that can be sent once. It stands in the form's address too, so that going back finds the same form. */
public final class SubmissionToken {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private SubmissionToken() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    public static boolean valid(@Nullable String token) {
        return token != null && UUID_TEXT.matcher(token).matches();
    }

    /** That token when it is one, else a fresh one. */
    public static String orFresh(@Nullable String token) {
        return token != null && valid(token) ? token : fresh();
    }
}
