package nl.samenspoor.communication;

import java.time.Instant;

/**
 * A mail that was given up. Says nothing of what it was about: an administrator sees no cooperation.
 *
 * @param id       its number
 * @param account  whom it was for
 * @param queuedAt since when it waited
 * @param tries    how often it was tried
 * @param trouble  why the last try failed
 */
public record UndeliveredMail(long id, String account, Instant queuedAt, int tries, MailTrouble trouble) {}
