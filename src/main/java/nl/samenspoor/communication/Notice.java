package nl.samenspoor.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reminder that one account got.
 *
 * @param id       its number
 * @param reminder what it says
 * @param at       when it was given
 * @param readAt   when the account marked it as read, or null
 */
public record Notice(long id, Reminder reminder, Instant at, @Nullable Instant readAt) {}
