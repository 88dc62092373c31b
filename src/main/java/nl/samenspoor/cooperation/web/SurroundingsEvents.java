package nl.samenspoor.cooperation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.Follow;
import nl.samenspoor.cooperation.Following;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports elections, changes of key persons, incidents, requests for an evaluation, and that a past case is followed. */
@Component
class SurroundingsEvents implements EventHandling {

    private static final Set<String> FIELDS = Set.of("text");

    private final ReportingCircumstances reporting;
    private final RequestingEvaluations requesting;
    private final Following following;
    private final Clock clock;

    SurroundingsEvents(
            ReportingCircumstances reporting, RequestingEvaluations requesting, Following following, Clock clock) {
        this.reporting = reporting;
        this.requesting = requesting;
        this.following = following;
        this.clock = clock;
    }

    @Override
    public Map<String, Set<String>> kinds() {
        return Map.of(
                "election",
                Set.of("text", "municipality"),
                "key_person_change",
                FIELDS,
                "incident",
                FIELDS,
                "evaluation_requested",
                FIELDS,
                "followed_from_now",
                FIELDS);
    }

    @Override
    public @Nullable String handle(Actor actor, CooperationId cooperation, EventJson event, Reader reader) {
        if ("followed_from_now".equals(event.kind())) {
            following.follow(actor, cooperation, followed(event, reader));
            return null;
        }
        String text = reader.text("text", event.text());
        if ("evaluation_requested".equals(event.kind())) {
            requesting.request(
                    actor,
                    cooperation,
                    reader.checked(new RequestEvaluation(text, event.effective(reader), event.particulars(reader))));
        } else {
            Circumstance circumstance = reader.choice(Circumstance.class, "kind", event.kind());
            reporting.report(
                    actor,
                    cooperation,
                    reader.checked(new ReportCircumstance(
                            circumstance,
                            event.municipality() == null
                                    ? null
                                    : reader.municipality("municipality", event.municipality()),
                            text,
                            event.effective(reader),
                            event.particulars(reader))));
        }
        return null;
    }

    /** It begins on the day it is recorded; another date is refused. */
    private Follow followed(EventJson event, Reader reader) {
        if (!event.effective(reader).equals(EffectiveDate.on(LocalDate.now(clock)))) {
            reader.problem("effectiveOn", "cooperation.followedFromToday");
        }
        return reader.checked(new Follow(event.text(), event.particulars(reader)));
    }
}
