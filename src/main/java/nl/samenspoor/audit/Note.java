package nl.samenspoor.audit;

import nl.samenspoor.kernel.AuditAction;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into the trail. Text is cut to what the trail keeps, and control characters become spaces: it may
 * be what an attacker typed.
 *
 * @param account who, at most 100 characters
 * @param action  what
 * @param object  to what, at most 300 characters
 * @param refused whether it was refused
 * @param detail  at most 500 characters, or null
 * @param origin  at most 100 characters, or null
 */
record Note(
        String account,
        AuditAction action,
        String object,
        boolean refused,
        @Nullable String detail,
        @Nullable String origin) {

    Note {
        account = kept(account, 100);
        object = kept(object, 300);
        detail = detail == null ? null : kept(detail, 500);
        origin = origin == null ? null : kept(origin, 100);
    }

    static Note done(String account, AuditAction action, String object, @Nullable String detail) {
        return new Note(account, action, object, false, detail, null);
    }

    static Note refused(String account, AuditAction action, String object, @Nullable String detail) {
        return new Note(account, action, object, true, detail, null);
    }

    Note from(@Nullable String where) {
        return new Note(account, action, object, refused, detail, where);
    }

    private static String kept(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }
}
