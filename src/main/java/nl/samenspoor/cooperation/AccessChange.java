package nl.samenspoor.cooperation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of who leads or reads a cooperation.
 *
 * @param account    whose access changed
 * @param access     what it may do from then on; null when its access was taken away
 * @param recordedAt when
 * @param recordedBy the account that changed it
 */
public record AccessChange(String account, @Nullable Access access, Instant recordedAt, String recordedBy) {}
