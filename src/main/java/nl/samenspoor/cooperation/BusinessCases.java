package nl.samenspoor.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Business cases of task fields. Reads only; the caller checks who may see the cooperation. */
@Component
public class BusinessCases {

    private final BusinessCaseRows rows;

    BusinessCases(BusinessCaseRows rows) {
        this.rows = rows;
    }

    /** All versions by id of the field, the newest first; fields without one are left out. */
    public Map<String, List<BusinessCase>> of(CooperationId id) {
        return rows.of(id);
    }

    /** The newest version of one field. */
    public Optional<BusinessCase> latest(CooperationId id, String field) {
        return rows.of(id).getOrDefault(field, List.of()).stream().findFirst();
    }

    /**
     * What is wrong with a decision by somebody who does not know the newest version, on {@code businessCase}.
     *
     * @param seen the version that was seen, 0 for none
     */
    public Optional<FieldProblem> unseen(String field, int seen) {
        int newest = rows.version(field);
        if (seen > newest) {
            return Optional.of(FieldProblem.of("businessCase", "cooperation.noSuchBusinessCase", seen));
        }
        if (seen == 0 && newest > 0) {
            return Optional.of(FieldProblem.of("businessCase", "cooperation.unseenBusinessCase", newest));
        }
        return seen < newest
                ? Optional.of(FieldProblem.of("businessCase", "cooperation.newerBusinessCase", newest, seen))
                : Optional.empty();
    }

    /** What is wrong with a decision of a day on which surely no version lay there yet, on {@code effectiveOn}. */
    public Optional<FieldProblem> notYetThere(String field, EffectiveDate day) {
        return rows.madeAfter(field, day)
                .map(made -> FieldProblem.of("effectiveOn", "cooperation.beforeBusinessCase", made));
    }

    /** @throws InvalidInput on {@code effectiveOn} when a person names a version of a day on which there was none */
    void requireThere(Actor actor, String field, @Nullable Integer seen, EffectiveDate day) {
        if (seen != null && !actor.system()) {
            notYetThere(field, day).ifPresent(problem -> {
                throw new InvalidInput(List.of(problem));
            });
        }
    }

    /** @throws InvalidInput on {@code businessCase} when a person saw another version than the newest; null for any */
    void requireSeen(Actor actor, String field, @Nullable Integer seen) {
        if (seen != null && !actor.system()) {
            unseen(field, seen).ifPresent(problem -> {
                throw new InvalidInput(List.of(problem));
            });
        }
    }
}
