package nl.samenspoor.identity.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.samenspoor.identity.TextDigest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of failures. */
@Repository
class AttemptRows {

    /** Failures up to now, and when the last was. */
    record Failures(int count, Instant last) {

        static final Failures NONE = new Failures(0, Instant.EPOCH);
    }

    /** Room for an attack of this many different names or addresses a day; then the oldest are forgotten. */
    static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AttemptRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of this subject, locked until the transaction ends; those before {@code since} no longer count. A subject without a
     * row gets one, as a row that is not there cannot be locked.
     *
     * @throws DuplicateKeyException when somebody else made the row of this subject at the same moment
     */
    Failures lock(String subject, Instant since) {
        return jdbc.sql("select failures, last_at from sign_in_attempt where subject = ? for update")
                .param(hash(subject))
                .query((row, index) -> new Failures(
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional()
                .or(() -> Optional.of(first(subject)))
                .filter(known -> known.last().isAfter(since))
                .orElse(Failures.NONE);
    }

    private Failures first(String subject) {
        jdbc.sql("insert into sign_in_attempt (subject, failures, last_at) values (?, ?, ?)")
                .params(hash(subject), Failures.NONE.count(), stored(Failures.NONE.last()))
                .update();
        return Failures.NONE;
    }

    /** Of a subject that this transaction locked. */
    void set(String subject, int failures) {
        jdbc.sql("update sign_in_attempt set failures = ?, last_at = ? where subject = ?")
                .params(failures, stored(clock.instant()), hash(subject))
                .update();
    }

    void forget(String subject) {
        jdbc.sql("delete from sign_in_attempt where subject = ?")
                .param(hash(subject))
                .update();
    }

    /** Forgets what is older, and the oldest beyond what there is room for. */
    void tidy(Duration age) {
        jdbc.sql("delete from sign_in_attempt where last_at < ?")
                .param(stored(clock.instant().minus(age)))
                .update();
        jdbc.sql("delete from sign_in_attempt where last_at < (select min(last_at) from"
                        + " (select last_at from sign_in_attempt order by last_at desc limit ?) newest)")
                .param(MOST)
                .update();
    }

    static String hash(String text) {
        return TextDigest.of(text);
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
