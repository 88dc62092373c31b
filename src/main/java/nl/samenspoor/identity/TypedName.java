package nl.samenspoor.identity;

import java.util.Locale;

/** The name of an account as somebody typed it who is not signed in: anything at all. */
public final class TypedName {

    private TypedName() {}

    /** As names are kept; control characters, which no name has and not every database takes, become spaces. */
    public static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", " ");
    }
}
