package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/** One row of the table {@code gate}. */
record Opening(
        long id,
        CooperationId cooperation,
        GateKey key,
        int attempt,
        Gate.Status status,
        DecisionRule rule,
        List<Body> rounds,
        boolean proposalNeeded,
        int round,
        Instant openedAt,
        @Nullable Verdict verdict,
        @Nullable Choice choice,
        @Nullable String outcome,
        @Nullable EffectiveDate decidedOn,
        boolean announced,
        @Nullable EffectiveDate notedOn,
        boolean earlierStay) {

    static Opening of(ResultSet row, int index) throws SQLException {
        String verdict = row.getString("verdict");
        String choice = row.getString("choice");
        return new Opening(
                row.getLong("id"),
                new CooperationId(row.getString("cooperation")),
                GateKey.valueOf(row.getString("gate_key")),
                row.getInt("attempt"),
                Gate.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                DecisionRule.of(row.getString("decision_rule")),
                bodies(row.getString("rounds")),
                row.getBoolean("proposal_needed"),
                row.getInt("current_round"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                verdict == null ? null : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                choice == null ? null : Choice.of(choice),
                row.getString("outcome"),
                date(row.getString("effective")),
                row.getBoolean("announced"),
                date(row.getString("noted_on")),
                row.getBoolean("earlier_stay"));
    }

    GateSummary summary() {
        return new GateSummary(key, attempt, status, outcome, decidedOn, earlierStay);
    }

    static String text(List<Body> bodies) {
        return bodies.stream().map(Body::name).collect(Collectors.joining(","));
    }

    static List<Body> bodies(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Body::valueOf).toList();
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.parse(text);
    }
}
