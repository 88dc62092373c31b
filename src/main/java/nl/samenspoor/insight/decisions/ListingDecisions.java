package nl.samenspoor.insight.decisions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.consultation.DecidedConsent;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.consultation.RoundConsents;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.CourseEvent;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.TakenDecision;
import nl.samenspoor.gate.TakenDecisions;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists what councils and colleges decided, for those who may see it, in a constant number of statements. */
@Component
public class ListingDecisions {

    /** An open date can lie in any year; no list of years is that long. */
    private static final int MOST_YEARS_OF_ONE = 50;

    private final Visibility visibility;
    private final Cooperations cooperations;
    private final TakenDecisions taken;
    private final RoundConsents consents;
    private final DecisionPoints points;
    private final Municipalities municipalities;
    private final Texts texts;

    ListingDecisions(
            Visibility visibility,
            Cooperations cooperations,
            TakenDecisions taken,
            RoundConsents consents,
            DecisionPoints points,
            Municipalities municipalities,
            Texts texts) {
        this.visibility = visibility;
        this.cooperations = cooperations;
        this.taken = taken;
        this.consents = consents;
        this.points = points;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    /**
     * The decisions of all bodies in one cooperation.
     *
     * @param year only those that can have been taken in it; null for all
     * @throws NotFound when the actor may not see it
     */
    public DecisionList ofCooperation(Actor actor, CooperationId id, @Nullable Integer year) {
        visibility.requireVisible(actor, id);
        return list(Map.of(id, cooperations.summary(id).name()), null, year);
    }

    /**
     * The decisions of the bodies of one municipality, in every cooperation the actor may see.
     *
     * @throws NotFound when there is no such municipality
     */
    public DecisionList ofMunicipality(Actor actor, MunicipalityCode code, @Nullable Integer year) {
        municipalities.require(code);
        return list(cooperations.ofMunicipality(actor, code), code, year);
    }

    /** @param municipality only the decisions of its bodies; null for all */
    private DecisionList list(
            Map<CooperationId, String> named, @Nullable MunicipalityCode municipality, @Nullable Integer year) {
        List<ListedDecision> all =
                of(named.keySet(), municipality).stream().sorted(ORDER).toList();
        return new DecisionList(
                all.stream()
                        .filter(decision -> year == null || decision.within(year))
                        .toList(),
                years(all),
                named,
                municipalities.names(all.stream()
                        .map(ListedDecision::municipality)
                        .distinct()
                        .toList()));
    }

    private static final Comparator<ListedDecision> ORDER = Comparator.comparing(ListedDecision::on)
            .thenComparing(ListedDecision::recordedAt)
            .thenComparing(decision -> decision.municipality().text());

    private static List<Integer> years(List<ListedDecision> all) {
        return all.stream()
                .map(ListedDecision::on)
                .filter(on ->
                        on.known() && on.latest().getYear() - on.earliest().getYear() < MOST_YEARS_OF_ONE)
                .flatMapToInt(on -> IntStream.rangeClosed(
                        on.earliest().getYear(), on.latest().getYear()))
                .distinct()
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private List<ListedDecision> of(Collection<CooperationId> ids, @Nullable MunicipalityCode municipality) {
        List<TakenDecision> atGates = taken.of(ids, municipality);
        List<CourseEvent> beside = cooperations.decisions(ids, municipality);
        List<DecidedConsent> inRounds = consents.of(ids, municipality);
        Map<String, Long> entries = points.entriesAbout(Stream.of(
                        atGates.stream().map(one -> one.decision().id()),
                        beside.stream().map(CourseEvent::id),
                        inRounds.stream().map(one -> one.consent().id()))
                .flatMap(some -> some)
                .toList());
        return Stream.of(
                        atGates.stream()
                                .map(one ->
                                        atGate(one, entries.get(one.decision().id()))),
                        beside.stream().flatMap(event -> beside(event, entries.get(event.id()))),
                        inRounds.stream()
                                .map(one ->
                                        inRound(one, entries.get(one.consent().id()))))
                .flatMap(some -> some)
                .toList();
    }

    private ListedDecision atGate(TakenDecision taken, @Nullable Long entry) {
        Decision decision = taken.decision();
        return new ListedDecision(
                taken.cooperation(),
                decision.on(),
                taken.gate(),
                null,
                null,
                decision.meeting(),
                decision.body(),
                decision.municipality(),
                subject(taken),
                decision.outcome().key(),
                taken.outcomeCode(),
                decision.choice(),
                decision.vote(),
                taken.conditions(),
                decision.source(),
                entry,
                decision.recordedAt());
    }

    /** Where it was not recorded what was decided upon, it is what the body was asked. */
    private @Nullable String subject(TakenDecision taken) {
        String recorded = taken.decision().subject();
        if (recorded != null || !taken.asked()) {
            return recorded;
        }
        return taken.question() == null ? texts.of("gate.question." + taken.gate()) : taken.question();
    }

    private static ListedDecision inRound(DecidedConsent decided, @Nullable Long entry) {
        RoundConsent consent = decided.consent();
        RoundConsent.Wish wish = consent.wish();
        return new ListedDecision(
                decided.cooperation(),
                consent.on(),
                null,
                null,
                new ListedDecision.Round(decided.round(), decided.kind()),
                consent.meeting(),
                Body.COUNCIL,
                decided.municipality(),
                decided.draft(),
                consent.outcome().key(),
                consent.outcomeCode(),
                null,
                consent.vote(),
                wish == null ? List.of() : List.of(new TakenDecision.Asked(wish.text(), wish.kind())),
                consent.source(),
                entry,
                consent.recordedAt());
    }

    private static Stream<ListedDecision> beside(CourseEvent event, @Nullable Long entry) {
        MunicipalityCode municipality = event.municipality();
        return municipality == null
                ? Stream.empty()
                : Stream.of(new ListedDecision(
                        event.cooperation(),
                        event.effective(),
                        null,
                        event.taskField(),
                        null,
                        1,
                        event.kind() == DecisionPointKind.COUNCIL_DECISION ? Body.COUNCIL : Body.COLLEGE,
                        municipality,
                        event.what(),
                        outcome(event),
                        null,
                        null,
                        null,
                        List.of(),
                        event.particulars().source(),
                        entry,
                        event.recordedAt()));
    }

    /** A college that steps out of a task field decides so with that very step. */
    private static @Nullable String outcome(CourseEvent event) {
        return event.kind() == DecisionPointKind.PARTNER_OPT_OUT ? FieldDecision.OPTED_OUT.key() : event.outcome();
    }
}
