package nl.samenspoor.inbox.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import nl.samenspoor.inbox.Claim;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a task, as a page shows it.
 *
 * @param number   of the claim, for taking over knowingly
 * @param own      whether it is the reader
 * @param byOther  whether it is somebody else
 * @param text     in words, or null when nobody is at it
 */
record ClaimLine(int number, boolean own, boolean byOther, @Nullable String text) {

    static ClaimLine of(Claim claim, Actor actor, Texts texts, Clock clock) {
        String holder = claim.holder();
        if (holder == null) {
            return new ClaimLine(claim.number(), false, false, null);
        }
        ZonedDateTime since = claim.since().atZone(clock.getZone());
        boolean own = claim.by(actor.account());
        return new ClaimLine(
                claim.number(),
                own,
                !own,
                own ? texts.of("inbox.claim.own", since) : texts.of("inbox.claim.other", holder, since));
    }
}
