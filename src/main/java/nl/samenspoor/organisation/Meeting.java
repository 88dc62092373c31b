package nl.samenspoor.organisation;

import org.jspecify.annotations.Nullable;

/**
 * How often a body meets.
 *
 * @param inWords what the list cannot say, at most 2,000 characters, or null
 */
public record Meeting(MeetingRhythm rhythm, @Nullable String inWords) {

    public static final Meeting UNKNOWN = new Meeting(MeetingRhythm.UNKNOWN, null);
}
