package nl.samenspoor.identity.factor;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of second factors and recovery codes. That an account has one also stands with the account itself. */
@Repository
class FactorRows {

    /** A secret as it is kept, and the last step of which a code was used. */
    record Kept(String secret, boolean confirmed, long lastStep) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FactorRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Kept> find(String username) {
        return jdbc.sql("select secret, confirmed_at, last_step from second_factor where username = ?")
                .param(username)
                .query((row, index) -> new Kept(
                        row.getString("secret"),
                        row.getObject("confirmed_at", OffsetDateTime.class) != null,
                        row.getLong("last_step")))
                .optional();
    }

    /** In place of one that was never confirmed. */
    void begin(String username, String secret) {
        jdbc.sql("delete from second_factor where username = ? and confirmed_at is null")
                .param(username)
                .update();
        jdbc.sql("insert into second_factor (username, secret, made_at, last_step) values (?, ?, ?, 0)")
                .params(username, secret, OffsetDateTime.now(clock))
                .update();
    }

    /** From now on codes of the secret count. */
    void confirm(String username) {
        jdbc.sql("update second_factor set confirmed_at = ? where username = ?")
                .params(OffsetDateTime.now(clock), username)
                .update();
        gain(username);
    }

    /** From now on the account has a second factor, of whatever kind; sessions from before it end. */
    void gain(String username) {
        jdbc.sql("update account set second_factor_at = coalesce(second_factor_at, ?), version = version + 1"
                        + " where username = ?")
                .params(OffsetDateTime.now(clock), username)
                .update();
    }

    /** @return whether this call was the first to use a code of this step or a later one */
    boolean use(String username, long step) {
        return jdbc.sql("update second_factor set last_step = ? where username = ? and last_step < ?")
                        .params(step, username, step)
                        .update()
                == 1;
    }

    /** Codes of the app count no more. */
    void remove(String username) {
        jdbc.sql("delete from second_factor where username = ?").param(username).update();
        lose(username);
    }

    /** One of the account's second factors is gone; with the last its recovery codes go, too. Its sessions end. */
    void lose(String username) {
        int left = jdbc.sql(
                        "select (select count(*) from second_factor where username = ? and confirmed_at is not null)"
                                + " + (select count(*) from passkey where username = ?)")
                .params(username, username)
                .query(Integer.class)
                .single();
        if (left > 0) {
            gain(username);
            return;
        }
        jdbc.sql("update account set second_factor_at = null, version = version + 1 where username = ?")
                .param(username)
                .update();
        endCodes(username);
    }

    /** Makes recovery codes in place of all earlier ones; only their hashes are kept. */
    List<String> newCodes(String username) {
        List<String> made = RecoveryCodes.make();
        endCodes(username);
        for (String code : made) {
            jdbc.sql("insert into recovery_code (username, code_hash, made_at, used) values (?, ?, ?, false)")
                    .params(username, RecoveryCodes.hash(code), OffsetDateTime.now(clock))
                    .update();
        }
        return made;
    }

    /** @return whether this call was the first to use it */
    boolean useCode(String username, String hash) {
        return jdbc.sql("update recovery_code set ended_at = ?, used = true"
                                + " where username = ? and code_hash = ? and ended_at is null")
                        .params(OffsetDateTime.now(clock), username, hash)
                        .update()
                == 1;
    }

    int codesLeft(String username) {
        return jdbc.sql("select count(*) from recovery_code where username = ? and ended_at is null")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private void endCodes(String username) {
        jdbc.sql("update recovery_code set ended_at = ? where username = ? and ended_at is null")
                .params(OffsetDateTime.now(clock), username)
                .update();
    }
}
