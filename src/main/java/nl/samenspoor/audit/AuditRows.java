package nl.samenspoor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samenspoor.kernel.AuditAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the trail and its two ends. No statement changes an entry, and the database refuses it. */
@Repository
class AuditRows {

    /**
     * The ends of the chain.
     *
     * @param sequence      of the last entry ever written, 0 when there is none
     * @param hash          of that entry
     * @param startSequence of the last entry that was removed because it was old, 0 when none was
     * @param startHash     of that entry: what the first entry now has as hash of the one before it
     */
    record Ends(long sequence, String hash, long startSequence, String startHash) {}

    private static final String ENDS =
            "select sequence, hash, start_sequence, start_hash from audit_chain where id = 1";

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ends ends() {
        return jdbc.sql(ENDS).query(Ends.class).single();
    }

    /** The ends, locked until the transaction ends, so that writers queue and the chain never forks. */
    Ends lock() {
        return jdbc.sql(ENDS + " for update").query(Ends.class).single();
    }

    void add(AuditEntry entry) {
        jdbc.sql("insert into audit_entry (sequence, recorded_at, account, action, object, result, detail, origin,"
                        + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.sequence(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.account(),
                        entry.action(),
                        entry.object(),
                        entry.result(),
                        entry.detail(),
                        entry.origin(),
                        entry.previousHash(),
                        entry.hash())
                .update();
        jdbc.sql("update audit_chain set sequence = ?, hash = ? where id = 1")
                .params(entry.sequence(), entry.hash())
                .update();
    }

    /** Hash of the entry with that place, as it is stored. */
    Optional<String> hash(long sequence) {
        return jdbc.sql("select hash from audit_entry where sequence = ?")
                .param(sequence)
                .query(String.class)
                .optional();
    }

    /**
     * The last entry before the first that is not older than this: one that a wrong clock made look old takes none of the
     * younger ones before it along.
     *
     * @param most no entry behind this one
     */
    Optional<AuditEntry> lastBefore(Instant moment, long most) {
        return jdbc.sql("select * from audit_entry where sequence = least(?,"
                        + " coalesce((select min(sequence) - 1 from audit_entry where recorded_at >= ?),"
                        + " (select max(sequence) from audit_entry)))")
                .params(most, moment.atOffset(ZoneOffset.UTC))
                .query((row, index) -> entry(row))
                .optional();
    }

    /** Removes all entries up to and including this one; the chain is verified from its hash from now on. */
    void startAfter(AuditEntry last) {
        jdbc.sql("update audit_chain set start_sequence = ?, start_hash = ? where id = 1")
                .params(last.sequence(), last.hash())
                .update();
        jdbc.sql("delete from audit_entry where sequence <= ?")
                .param(last.sequence())
                .update();
    }

    /** Whether no entry lies behind the recorded end; in one statement, so that a writer is seen wholly or not at all. */
    boolean nothingBehindTheEnd() {
        return jdbc.sql("select case when (select coalesce(max(e.sequence), 0) from audit_entry e) > c.sequence"
                                + " then 1 else 0 end from audit_chain c where c.id = 1")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Hands over every row up to this one in chain order, one at a time. */
    void eachUpTo(long last, Consumer<AuditEntry> reader) {
        jdbc.sql("select * from audit_entry where sequence <= ? order by sequence")
                .param(last)
                .query((ResultSet row) -> reader.accept(entry(row)));
    }

    /**
     * What the filter leaves in chain order.
     *
     * @param after only entries behind this one
     * @param last  no entry behind this one
     * @param most  no more than so many
     */
    List<AuditEntry> some(AuditFilter filter, long after, long last, int most) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "last", last, "most", most));
        return jdbc.sql("select * from audit_entry"
                        + where(filter, parameters, "sequence > :after", "sequence <= :last")
                        + " order by sequence limit :most")
                .params(parameters)
                .query((row, index) -> entry(row))
                .list();
    }

    long count(AuditFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql("select count(*) from audit_entry" + where(filter, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<AuditEntry> page(AuditFilter filter, int size, long skip) {
        Map<String, Object> parameters = new HashMap<>(Map.of("size", size, "skip", skip));
        return jdbc.sql("select * from audit_entry" + where(filter, parameters)
                        + " order by sequence desc limit :size offset :skip")
                .params(parameters)
                .query((row, index) -> entry(row))
                .list();
    }

    private static String where(AuditFilter filter, Map<String, Object> parameters, String... also) {
        List<String> conditions = new ArrayList<>(List.of(also));
        if (!filter.account().isEmpty()) {
            conditions.add("account = :account");
            parameters.put("account", filter.account());
        }
        if (filter.action() != null) {
            conditions.add("action = :action");
            parameters.put("action", filter.action().key());
        }
        if (filter.refusedOnly()) {
            conditions.add("result = '" + AuditEntry.REFUSED + "'");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** When each account last did this. */
    Map<String, Instant> last(String action) {
        Map<String, Instant> last = new HashMap<>();
        jdbc.sql("select account, max(recorded_at) as recorded_at from audit_entry where action = ? group by account")
                .param(action)
                .query((ResultSet row) -> {
                    last.put(row.getString("account"), moment(row));
                });
        return last;
    }

    /** How many refused sign-ins were counted and not written out since then. */
    int leftOut(Instant since) {
        return jdbc.sql("select coalesce(sum(cast(substring(detail, 1, position(' more' in detail) - 1) as bigint)), 0)"
                        + " from audit_entry where action = ? and account = '' and recorded_at >= ?"
                        + " and detail not like '%: " + RefusalPace.TOO_MANY + "'")
                .params(AuditAction.REFUSALS_LEFT_OUT.key(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** How often anybody did this since then. */
    int count(String action, Instant since) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and recorded_at >= ?")
                .params(action, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** How often each of these accounts did this since then. Other names are not read: anybody can make up any number. */
    Map<String, Integer> count(String action, Instant since, Collection<String> accounts) {
        Map<String, Integer> counts = new HashMap<>();
        if (accounts.isEmpty()) {
            return counts;
        }
        jdbc.sql("select account, count(*) as times from audit_entry where action = :action and recorded_at >= :since"
                        + " and account in (:accounts) group by account")
                .params(Map.of("action", action, "since", since.atOffset(ZoneOffset.UTC), "accounts", accounts))
                .query((ResultSet row) -> {
                    counts.put(row.getString("account"), row.getInt("times"));
                });
        return counts;
    }

    Optional<AuditEntry> latest(String action) {
        return jdbc.sql("select * from audit_entry where action = ? order by sequence desc limit 1")
                .param(action)
                .query((row, index) -> entry(row))
                .optional();
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                moment(row),
                row.getString("account"),
                row.getString("action"),
                row.getString("object"),
                row.getString("result"),
                row.getString("detail"),
                row.getString("origin"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
