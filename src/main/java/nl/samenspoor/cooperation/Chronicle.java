package nl.samenspoor.cooperation;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what happened on the course of a cooperation. Some facts reach the decision log at once, others by the process's
 * own logging step.
 */
@Component
class Chronicle {

    private final CourseEventRows events;
    private final LoggingCourseEvents logging;
    private final Municipalities municipalities;

    Chronicle(CourseEventRows events, LoggingCourseEvents logging, Municipalities municipalities) {
        this.events = events;
        this.logging = logging;
        this.municipalities = municipalities;
    }

    /** Keeps it; the process logs it. Returns the id of the course event. */
    String keep(Actor actor, Fact fact) {
        return events.add(actor.account(), role(actor, fact), fact);
    }

    /** What a body of a municipality does is recorded in the role of that body; everything else as project leader. */
    private static @Nullable Capacity role(Actor actor, Fact fact) {
        MunicipalityCode municipality = fact.municipality();
        if (actor.onlyCapacity() != null) {
            return actor.onlyCapacity();
        }
        if (municipality != null && !fact.ofLeader()) {
            Capacity college = actor.capacity(municipality, Body.COLLEGE);
            Capacity clerk = actor.capacity(municipality, Body.COUNCIL);
            if (college != null || clerk != null) {
                return college == null ? clerk : clerk == null ? college : null;
            }
        }
        return actor.capacity(null, Body.PROJECT_LEADER);
    }

    /** Keeps it and puts it in the decision log now. Returns the id of the course event. */
    String log(Actor actor, Fact fact) {
        String event = keep(actor, fact);
        logging.log(event);
        return event;
    }

    /** The same, in the role of the first of these bodies that the actor acts for in the municipality it is about. */
    String log(Actor actor, List<Body> bodies, Fact fact) {
        Capacity own = bodies.stream()
                .flatMap(body -> Stream.ofNullable(actor.capacity(fact.municipality(), body)))
                .findFirst()
                .orElse(null);
        String event = events.add(actor.account(), own == null ? role(actor, fact) : own, fact);
        logging.log(event);
        return event;
    }

    String name(MunicipalityCode municipality) {
        return municipalities.name(municipality);
    }

    String college(MunicipalityCode municipality) {
        return "college van " + name(municipality);
    }

    /** A sentence followed by the person's own words. */
    static String sentence(String sentence, @Nullable String words) {
        return words == null ? Sentences.closed(sentence) : Sentences.told(sentence, words);
    }

    /** @throws InvalidInput on {@code field} when missing, too long or not plain text */
    static String words(String field, @Nullable String text) {
        return PlainText.required(field, text, Signal.LONGEST);
    }

    /** As {@link #words}, but may be missing. */
    static @Nullable String wordsOrNull(String field, @Nullable String text) {
        return PlainText.optional(field, text, Signal.LONGEST);
    }
}
