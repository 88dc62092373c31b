package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How votes lie in tables: the same columns for decisions at gates and in rounds, and a table of votes per fraction beside
 * each.
 */
public final class VoteRows {

    /** Columns of a vote and what it came to, in the order of {@link #values}. */
    public static final String COLUMNS =
            "vote_kind, vote_manner, seats, sitting, must_abstain, present, in_favour, against, blank, words, unanimous,"
                    + " outcome, reasons";

    /** As many places as there are columns. */
    public static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private VoteRows() {}

    /** Values of the columns. */
    public static List<@Nullable Object> values(Vote vote, DecisionOutcome outcome, List<Reasoning> reasons) {
        Votes votes = vote.numbers();
        return Arrays.asList(
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
                outcome.key(),
                Lines.write(reasons));
    }

    /** Nothing where nobody voted: not the same as no votes. */
    private static @Nullable Integer cast(Vote vote, ToIntFunction<Votes> part) {
        Votes votes = vote.numbers();
        return votes == null || vote.kind() != Vote.Kind.COUNTED ? null : Integer.valueOf(part.applyAsInt(votes));
    }

    /** Adds the votes per fraction of a decision to that table. */
    public static void addFractions(JdbcClient jdbc, String table, String decision, Vote vote) {
        Votes votes = vote.numbers();
        List<FractionVotes> fractions = votes == null ? List.of() : votes.perFraction();
        for (int i = 0; i < fractions.size(); i++) {
            FractionVotes one = fractions.get(i);
            jdbc.sql("insert into " + table
                            + " (decision, position, fraction, seats, in_favour, against, blank, absent)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
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

    /** A row of votes per fraction. */
    public static FractionVotes fraction(ResultSet row) throws SQLException {
        return new FractionVotes(
                row.getString("fraction"),
                number(row, "seats"),
                row.getInt("in_favour"),
                row.getInt("against"),
                row.getInt("blank"),
                number(row, "absent"));
    }

    /** The vote of a row. */
    public static Vote vote(ResultSet row, List<FractionVotes> fractions) throws SQLException {
        Vote.Kind kind = Vote.Kind.valueOf(row.getString("vote_kind").toUpperCase(Locale.ROOT));
        String manner = row.getString("vote_manner");
        return new Vote(
                kind,
                numbers(row, kind, fractions),
                row.getString("words"),
                kind == Vote.Kind.COUNTED ? null : outcome(row),
                row.getObject("unanimous", Boolean.class),
                manner == null ? null : Vote.Manner.of(manner));
    }

    /** What the vote of a row came to. */
    public static DecisionOutcome outcome(ResultSet row) throws SQLException {
        return DecisionOutcome.of(row.getString("outcome"));
    }

    /** Why. */
    public static List<Reasoning> reasons(ResultSet row) throws SQLException {
        return Lines.read(row.getString("reasons"));
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
