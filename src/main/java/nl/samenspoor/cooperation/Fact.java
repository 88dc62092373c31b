package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, before it is stored.
 *
 * @param cooperation  whose
 * @param kind         sort of decision point
 * @param effective    when
 * @param sentence     the use case's own words
 * @param usualActors  who acts in this use case when nothing else is known
 * @param municipality whom it concerns, or null
 * @param taskField    which field it concerns, or null
 * @param outcome      key of its outcome, or null
 * @param particulars  what else is known
 */
record Fact(
        CooperationId cooperation,
        DecisionPointKind kind,
        EffectiveDate effective,
        String sentence,
        List<String> usualActors,
        @Nullable MunicipalityCode municipality,
        @Nullable String taskField,
        @Nullable String outcome,
        Particulars particulars) {

    private static final List<String> LEADER = List.of("projectleider");

    static Fact of(
            CooperationId cooperation,
            DecisionPointKind kind,
            EffectiveDate effective,
            String sentence,
            Particulars particulars) {
        return new Fact(cooperation, kind, effective, sentence, LEADER, null, null, null, particulars);
    }

    Fact by(String actor) {
        return new Fact(
                cooperation, kind, effective, sentence, List.of(actor), municipality, taskField, outcome, particulars);
    }

    Fact about(MunicipalityCode code) {
        return new Fact(cooperation, kind, effective, sentence, usualActors, code, taskField, outcome, particulars);
    }

    Fact in(String field) {
        return new Fact(cooperation, kind, effective, sentence, usualActors, municipality, field, outcome, particulars);
    }

    Fact with(String key) {
        return new Fact(cooperation, kind, effective, sentence, usualActors, municipality, taskField, key, particulars);
    }

    /** Whether it is the project leader who usually does it. */
    boolean ofLeader() {
        return usualActors.equals(LEADER);
    }

    String words() {
        String given = particulars.what();
        return given == null ? sentence : given;
    }

    List<String> actors() {
        return particulars.actors().isEmpty() ? usualActors : particulars.actors();
    }
}
