package nl.samenspoor.decisionlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the logs: added and read. There is no statement that changes or removes one, and the database refuses it. */
@Repository
class Entries {

    /**
     * By the first day the date can have been; on the same day the most exact date first, in the order of {@link
     * nl.samenspoor.kernel.EffectiveDate.Precision}: what happened on 1 March comes before what happened in March. Then in
     * the order in which they were recorded. The precision is read from the written date.
     */
    private static final String EFFECTIVE_ORDER = " order by cooperation, effective_sort, case"
            + " when effective like '%..%' then 6"
            + " when effective like '%/%' then 5"
            + " when effective like '%~%' then 4"
            + " when effective like '?%' and char_length(effective) <= 2 then 7"
            + " when char_length(effective) >= 10 then 1"
            + " when char_length(effective) >= 7 then 2"
            + " else 3 end, sequence";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Entry entry) {
        jdbc.sql(
                        "insert into decision_point (cooperation, sequence, kind, effective, effective_sort, actors, what,"
                                + " consequence, irreversible, gate, source, corrects, recorded_at, recorded_by,"
                                + " recorded_as, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.cooperation(),
                        entry.sequence(),
                        entry.kind(),
                        entry.effective(),
                        entry.effectiveSort(),
                        entry.actors(),
                        entry.what(),
                        entry.consequence(),
                        entry.irreversible(),
                        entry.gate(),
                        entry.source(),
                        entry.corrects(),
                        entry.recordedAt().atOffset(ZoneOffset.UTC),
                        entry.recordedBy(),
                        entry.recordedAs(),
                        entry.previousHash(),
                        entry.hash())
                .update();
    }

    boolean exists(String cooperation, long sequence) {
        return jdbc.sql("select count(*) from decision_point where cooperation = ? and sequence = ?")
                        .params(cooperation, sequence)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The sequence of the entry that corrects this one. */
    Optional<Long> correctionOf(String cooperation, long sequence) {
        return jdbc.sql("select min(sequence) from decision_point where cooperation = ? and corrects = ?")
                .params(cooperation, sequence)
                .query(Long.class)
                .optional();
    }

    /** The sequence of the entry with this hash. */
    Optional<Long> withHash(String cooperation, String hash) {
        return jdbc.sql("select min(sequence) from decision_point where cooperation = ? and hash = ?")
                .params(cooperation, hash)
                .query(Long.class)
                .optional();
    }

    /** Hands over every row of a log in chain order, one at a time. */
    void eachInChainOrder(String cooperation, Consumer<Entry> reader) {
        jdbc.sql("select * from decision_point where cooperation = ? order by sequence")
                .param(cooperation)
                .query((ResultSet row) -> reader.accept(entry(row)));
    }

    List<Entry> inEffectiveOrder(Collection<String> cooperations) {
        return jdbc.sql("select * from decision_point where cooperation in (:ids)" + EFFECTIVE_ORDER)
                .param("ids", cooperations)
                .query((row, index) -> entry(row))
                .list();
    }

    List<Entry> page(String cooperation, int limit, long offset) {
        return jdbc.sql("select * from decision_point where cooperation = ?" + EFFECTIVE_ORDER + " limit ? offset ?")
                .params(cooperation, limit, offset)
                .query((row, index) -> entry(row))
                .list();
    }

    Optional<Entry> one(String cooperation, long sequence) {
        return jdbc.sql("select * from decision_point where cooperation = ? and sequence = ?")
                .params(cooperation, sequence)
                .query((row, index) -> entry(row))
                .optional();
    }

    long count(String cooperation) {
        return jdbc.sql("select count(*) from decision_point where cooperation = ?")
                .param(cooperation)
                .query(Long.class)
                .single();
    }

    /** Corrected entries and what corrects them: cooperation, corrected sequence, correcting sequence. */
    List<Correction> corrections(Collection<String> cooperations) {
        return jdbc.sql("select cooperation, corrects, sequence from decision_point"
                        + " where cooperation in (:ids) and corrects is not null")
                .param("ids", cooperations)
                .query(Correction.class)
                .list();
    }

    record Correction(String cooperation, long corrects, long sequence) {}

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("cooperation"),
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("effective"),
                row.getObject("effective_sort", LocalDate.class),
                row.getString("actors"),
                row.getString("what"),
                row.getString("consequence"),
                row.getObject("irreversible", Boolean.class),
                row.getString("gate"),
                row.getString("source"),
                row.getObject("corrects", Long.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                row.getString("recorded_as"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
