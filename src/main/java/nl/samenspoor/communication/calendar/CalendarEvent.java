package nl.samenspoor.communication.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a day.
 *
 * @param uid         the same as long as it is the same thing, whatever day it moves to
 * @param day         the whole day, in the Netherlands
 * @param summary     one line
 * @param description more, or null
 * @param url         where to read on
 */
record CalendarEvent(String uid, LocalDate day, String summary, @Nullable String description, String url) {}
