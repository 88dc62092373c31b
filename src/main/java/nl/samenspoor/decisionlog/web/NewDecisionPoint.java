package nl.samenspoor.decisionlog.web;

import java.util.List;
import nl.samenspoor.decisionlog.LogDecisionPoint;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** A decision point as a client sends it; {@code unknown} means the same as leaving a field out. */
record NewDecisionPoint(
        @Nullable EffectiveDateJson effective,
        @Nullable String kind,
        @Nullable List<String> actors,
        @Nullable String what,
        @Nullable String consequence,
        @Nullable Object irreversible,
        @Nullable String gate,
        @Nullable String source,
        @Nullable Long corrects) {

    LogDecisionPoint command(CooperationId cooperation) {
        if (effective == null) {
            throw InvalidInput.of("effective", "kernel.required");
        }
        return new LogDecisionPoint(
                cooperation,
                DecisionPointKind.of(kind == null ? "" : kind),
                effective.toDate("effective"),
                actors == null || actors.equals(List.of(DecisionPointJson.UNKNOWN)) ? List.of() : actors,
                what == null ? "" : what,
                known(consequence),
                flag(known(irreversible)),
                gateKey(known(gate)),
                known(source),
                corrects);
    }

    private static @Nullable Boolean flag(@Nullable Object answer) {
        if (answer == null || answer instanceof Boolean) {
            return (Boolean) answer;
        }
        throw InvalidInput.of("irreversible", "decisionlog.irreversible");
    }

    private static @Nullable GateKey gateKey(@Nullable String key) {
        try {
            return key == null ? null : GateKey.valueOf(key);
        } catch (IllegalArgumentException none) {
            throw InvalidInput.of("gate", "decisionlog.gate", key);
        }
    }

    private static <T> @Nullable T known(@Nullable T content) {
        return DecisionPointJson.UNKNOWN.equals(content) ? null : content;
    }
}
