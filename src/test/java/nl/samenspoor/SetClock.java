package nl.samenspoor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
public final class SetClock extends Clock {

    private Instant now;

    /** @param instant where it stands, as 2026-11-24T11:00:00Z */
    public SetClock(String instant) {
        now = Instant.parse(instant);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Puts it at noon of a day. */
    public void set(String day) {
        now = LocalDate.parse(day).atTime(LocalTime.NOON).atZone(getZone()).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
