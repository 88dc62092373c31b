package nl.samenspoor.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision point (beslismoment, "point of no return"; Speulman 2012, §5.4.3): what the decision log keeps for ever.
 *
 * @param cooperation  whose log
 * @param kind         what sort of point
 * @param effective    when it happened or is planned
 * @param actors       roles and bodies, never personal names; may be empty when unknown
 * @param what         what was decided or happened, at most 20,000 characters
 * @param consequence  what followed, or null when nothing was stated
 * @param irreversible whether there was no way back; null is unknown
 * @param gate         the gate it belongs to, or null
 * @param source       where it is known from, or null
 * @param corrects     sequence of the entry this one corrects, or null
 * @param recordedBy   who recorded it
 * @param recordedAs   in which of his roles; null when that is not known, and for the system
 */
public record DecisionPoint(
        CooperationId cooperation,
        DecisionPointKind kind,
        EffectiveDate effective,
        List<String> actors,
        String what,
        @Nullable String consequence,
        @Nullable Boolean irreversible,
        @Nullable GateKey gate,
        @Nullable String source,
        @Nullable Long corrects,
        Actor recordedBy,
        @Nullable Capacity recordedAs) {

    public DecisionPoint {
        actors = List.copyOf(actors);
    }

    /** Recorded in the only role of whoever records; which of several, {@link #as} says. */
    public DecisionPoint(
            CooperationId cooperation,
            DecisionPointKind kind,
            EffectiveDate effective,
            List<String> actors,
            String what,
            @Nullable String consequence,
            @Nullable Boolean irreversible,
            @Nullable GateKey gate,
            @Nullable String source,
            @Nullable Long corrects,
            Actor recordedBy) {
        this(
                cooperation,
                kind,
                effective,
                actors,
                what,
                consequence,
                irreversible,
                gate,
                source,
                corrects,
                recordedBy,
                recordedBy.onlyCapacity());
    }

    /** A point without consequence, gate or source; add them with the {@code with…} methods. */
    public static DecisionPoint of(
            CooperationId cooperation,
            DecisionPointKind kind,
            EffectiveDate effective,
            List<String> actors,
            String what,
            Actor recordedBy) {
        return new DecisionPoint(cooperation, kind, effective, actors, what, null, null, null, null, null, recordedBy);
    }

    /**
     * The same as told by somebody who knows more: his words and actors take the place of these where he gives any; what
     * else he tells is added.
     */
    public DecisionPoint told(Particulars telling) {
        return new DecisionPoint(
                cooperation,
                kind,
                effective,
                telling.actors().isEmpty() ? actors : telling.actors(),
                telling.what() == null ? what : telling.what(),
                telling.consequence() == null ? consequence : telling.consequence(),
                telling.irreversible() == null ? irreversible : telling.irreversible(),
                gate,
                telling.source() == null ? source : telling.source(),
                corrects,
                recordedBy,
                recordedAs);
    }

    public DecisionPoint withConsequence(@Nullable String text) {
        return new DecisionPoint(
                cooperation,
                kind,
                effective,
                actors,
                what,
                text,
                irreversible,
                gate,
                source,
                corrects,
                recordedBy,
                recordedAs);
    }

    public DecisionPoint withGate(@Nullable GateKey key) {
        return new DecisionPoint(
                cooperation,
                kind,
                effective,
                actors,
                what,
                consequence,
                irreversible,
                key,
                source,
                corrects,
                recordedBy,
                recordedAs);
    }

    public DecisionPoint withSource(@Nullable String text) {
        return new DecisionPoint(
                cooperation,
                kind,
                effective,
                actors,
                what,
                consequence,
                irreversible,
                gate,
                text,
                corrects,
                recordedBy,
                recordedAs);
    }

    public DecisionPoint withCorrects(@Nullable Long sequence) {
        return new DecisionPoint(
                cooperation,
                kind,
                effective,
                actors,
                what,
                consequence,
                irreversible,
                gate,
                source,
                sequence,
                recordedBy,
                recordedAs);
    }

    public DecisionPoint withIrreversible(@Nullable Boolean known) {
        return new DecisionPoint(
                cooperation,
                kind,
                effective,
                actors,
                what,
                consequence,
                known,
                gate,
                source,
                corrects,
                recordedBy,
                recordedAs);
    }

    /** The same, recorded in the role that does the work of this body, or as project leader by whoever has that role only. */
    public DecisionPoint as(@Nullable MunicipalityCode municipality, Body body) {
        Capacity own = recordedBy.capacity(municipality, body);
        return withRecordedAs(own == null ? recordedBy.capacity(null, Body.PROJECT_LEADER) : own);
    }

    /** The same, recorded by the project leader. */
    public DecisionPoint asLeader() {
        return as(null, Body.PROJECT_LEADER);
    }

    /** The same, recorded in this role; null says nothing new. */
    public DecisionPoint withRecordedAs(@Nullable Capacity capacity) {
        return capacity == null
                ? this
                : new DecisionPoint(
                        cooperation,
                        kind,
                        effective,
                        actors,
                        what,
                        consequence,
                        irreversible,
                        gate,
                        source,
                        corrects,
                        recordedBy,
                        capacity);
    }
}
