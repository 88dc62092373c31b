package nl.samenspoor.audit;

import java.util.Arrays;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail.
 *
 * @param account     exact name; empty for all
 * @param action      or null for all
 * @param refusedOnly whether only refusals
 */
public record AuditFilter(String account, @Nullable AuditAction action, boolean refusedOnly) {

    public static final AuditFilter ALL = new AuditFilter("", null, false);

    private static final int ACCOUNT = 100;

    /** @throws InvalidInput naming {@code account}, {@code action} or {@code result} */
    public static AuditFilter read(String account, String action, String result) {
        String name = PlainText.optional("account", account, ACCOUNT);
        if (!result.isEmpty() && !result.equals(AuditEntry.REFUSED)) {
            throw InvalidInput.of("result", "audit.noSuchResult");
        }
        AuditAction chosen = action.isEmpty()
                ? null
                : Arrays.stream(AuditAction.values())
                        .filter(one -> one.key().equals(action))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("action", "audit.noSuchAction"));
        return new AuditFilter(name == null ? "" : name, chosen, !result.isEmpty());
    }
}
