package nl.samenspoor.identity.session;

import java.time.Instant;

/**
 * A session that counts.
 *
 * @param id       tells it from others; not what the cookie holds
 * @param lastSeen to the minute
 * @param address  from which it was started
 * @param browser  what the browser said of itself when it started
 */
public record OpenSession(String id, Instant started, Instant lastSeen, String address, String browser) {}
