package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bodies decided. Rows are added, never changed. */
@Repository
class DecisionRegister {

    private final JdbcClient jdbc;

    DecisionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Opening opening, Decision decision) {
        Vote vote = decision.vote();
        Votes votes = vote.numbers();
        Decision.Correction correction = decision.correction();
        jdbc.sql("insert into gate_decision (id, gate, round_number, meeting, body, municipality, effective,"
                        + " effective_sort, vote_kind, vote_manner, seats, sitting, must_abstain, present, in_favour, against, blank,"
                        + " words, unanimous, outcome, reasons, meets_rule, choice, ground, motivation, subject, source, recorded_at,"
                        + " recorded_by, corrects, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        decision.id(),
                        opening.id(),
                        decision.round(),
                        nextRow(opening, decision),
                        decision.body().name(),
                        decision.municipality().text(),
                        decision.on().toEdtf(),
                        decision.on().earliest(),
                        vote.kind().key(),
                        vote.manner() == null ? null : vote.manner().key(),
                        votes == null ? null : votes.seats(),
                        votes == null ? null : votes.sitting(),
                        votes == null ? null : votes.mustAbstain(),
                        votes == null ? null : votes.present(),
                        cast(vote, Votes::inFavour),
                        cast(vote, Votes::against),
                        cast(vote, Votes::blank),
                        vote.words(),
                        vote.unanimous(),
                        decision.outcome().key(),
                        Lines.write(decision.reasons()),
                        decision.meetsRule(),
                        decision.choice() == null ? null : decision.choice().key(),
                        decision.ground() == null ? null : decision.ground().key(),
                        decision.motivation(),
                        decision.subject(),
                        decision.source(),
                        decision.recordedAt().atOffset(ZoneOffset.UTC),
                        decision.recordedBy(),
                        correction == null ? null : correction.earlier().id(),
                        correction == null ? null : correction.why())
                .update();
        if (votes != null) {
            addFractions(decision.id(), votes.perFraction());
        }
    }

    /** The opening is locked: nobody else takes the same number. */
    private int nextRow(Opening opening, Decision decision) {
        return jdbc.sql("select coalesce(max(meeting), 0) + 1 from gate_decision"
                        + " where gate = ? and round_number = ? and municipality = ?")
                .params(opening.id(), decision.round(), decision.municipality().text())
                .query(Integer.class)
                .single();
    }

    /** Nothing where nobody voted: not the same as no votes. */
    private static @Nullable Integer cast(Vote vote, ToIntFunction<Votes> part) {
        Votes votes = vote.numbers();
        return votes == null || vote.kind() != Vote.Kind.COUNTED ? null : Integer.valueOf(part.applyAsInt(votes));
    }

    private void addFractions(String decision, List<FractionVotes> fractions) {
        for (int i = 0; i < fractions.size(); i++) {
            FractionVotes one = fractions.get(i);
            jdbc.sql("insert into gate_fraction_vote (decision, position, fraction, seats, in_favour, against, blank,"
                            + " absent) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            decision,
                            i,
                            one.fraction().strip(),
                            one.seats(),
                            one.inFavour(),
                            one.against(),
                            one.blank(),
                            one.absent())
                    .update();
        }
    }

    /**
     * Those that count, each with what it took the place of: by opening, of each body in the order in which they were
     * recorded, whatever the clock said then. Three statements however many openings.
     */
    Map<Long, List<Decision>> of(Collection<Long> openings) {
        return of(openings, null);
    }

    /** As {@link #of(Collection)}, of the bodies of one municipality; of all when that is null. */
    Map<Long, List<Decision>> of(Collection<Long> openings, @Nullable MunicipalityCode municipality) {
        Map<Long, CurrentDecisions> found = new HashMap<>();
        if (openings.isEmpty()) {
            return Map.of();
        }
        String whose = municipality == null ? "" : " and d.municipality = :municipality";
        String code = municipality == null ? "" : municipality.text();
        Map<String, List<FractionVotes>> fractions = fractions(openings, whose, code);
        Map<String, List<String>> conditions = new HashMap<>();
        jdbc.sql("select decision, condition_key from gate_condition where gate in (:ids) order by id")
                .param("ids", openings)
                .query((row, index) -> conditions
                        .computeIfAbsent(row.getString("decision"), id -> new ArrayList<>())
                        .add(row.getString("condition_key")))
                .list();
        jdbc.sql("select d.* from gate_decision d where d.gate in (:ids)" + whose
                        + " order by d.gate, d.round_number, d.meeting, d.recorded_at, d.municipality")
                .param("ids", openings)
                .param("municipality", code)
                .query((row, index) -> found.computeIfAbsent(row.getLong("gate"), id -> new CurrentDecisions())
                        .add(
                                decision(
                                        row,
                                        fractions.getOrDefault(row.getString("id"), List.of()),
                                        conditions.getOrDefault(row.getString("id"), List.of())),
                                row.getString("corrects"),
                                row.getString("why")))
                .list();
        Map<Long, List<Decision>> current = new HashMap<>();
        found.forEach((opening, decisions) -> current.put(opening, decisions.all()));
        return current;
    }

    private Map<String, List<FractionVotes>> fractions(Collection<Long> openings, String whose, String municipality) {
        Map<String, List<FractionVotes>> found = new HashMap<>();
        jdbc.sql("select f.* from gate_fraction_vote f join gate_decision d on d.id = f.decision"
                        + " where d.gate in (:ids)" + whose + " order by f.decision, f.position")
                .param("ids", openings)
                .param("municipality", municipality)
                .query((row, index) -> found.computeIfAbsent(row.getString("decision"), id -> new ArrayList<>())
                        .add(new FractionVotes(
                                row.getString("fraction"),
                                number(row, "seats"),
                                row.getInt("in_favour"),
                                row.getInt("against"),
                                row.getInt("blank"),
                                number(row, "absent"))))
                .list();
        return found;
    }

    private static Decision decision(ResultSet row, List<FractionVotes> fractions, List<String> conditions)
            throws SQLException {
        String choice = row.getString("choice");
        String ground = row.getString("ground");
        return new Decision(
                row.getString("id"),
                row.getInt("round_number"),
                row.getInt("meeting"),
                Body.valueOf(row.getString("body")),
                new MunicipalityCode(row.getString("municipality")),
                EffectiveDate.parse(row.getString("effective")),
                vote(row, fractions),
                DecisionOutcome.of(row.getString("outcome")),
                Lines.read(row.getString("reasons")),
                row.getBoolean("meets_rule"),
                choice == null ? null : Choice.of(choice),
                ground == null ? null : RefusalGround.of(ground),
                row.getString("motivation"),
                row.getString("subject"),
                conditions,
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                null);
    }

    private static Vote vote(ResultSet row, List<FractionVotes> fractions) throws SQLException {
        Vote.Kind kind = Vote.Kind.valueOf(row.getString("vote_kind").toUpperCase(Locale.ROOT));
        String manner = row.getString("vote_manner");
        return new Vote(
                kind,
                numbers(row, kind, fractions),
                row.getString("words"),
                kind == Vote.Kind.COUNTED ? null : DecisionOutcome.of(row.getString("outcome")),
                row.getObject("unanimous", Boolean.class),
                manner == null ? null : Vote.Manner.of(manner));
    }

    private static @Nullable Votes numbers(ResultSet row, Vote.Kind kind, List<FractionVotes> fractions)
            throws SQLException {
        Votes votes = new Votes(
                number(row, "seats"),
                number(row, "sitting"),
                number(row, "must_abstain"),
                number(row, "present"),
                row.getInt("in_favour"),
                row.getInt("against"),
                row.getInt("blank"),
                fractions);
        boolean attended = kind == Vote.Kind.ACCLAMATION
                && (votes.members() != null || votes.present() != null || votes.mustAbstain() != null);
        return kind == Vote.Kind.COUNTED || attended ? votes : null;
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
