package nl.samenspoor.identity.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tokens. */
@Repository
class TokenRows {

    /** A token that works, and whose it is. */
    record Holder(String username, ApiToken token) {}

    private static final String COLUMNS = "id, name, scope, created_at, expires_at, last_used_at, ended_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String username, ApiToken token, String hash) {
        jdbc.sql("insert into api_token (id, username, name, token_hash, scope, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        token.id(),
                        username,
                        token.name(),
                        hash,
                        token.scope().name(),
                        stored(token.created()),
                        stored(token.expires()))
                .update();
    }

    /** The latest first. */
    List<ApiToken> of(String username, int most) {
        return jdbc.sql("select " + COLUMNS + " from api_token where username = ? order by created_at desc limit ?")
                .params(username, most)
                .query(TokenRows::token)
                .list();
    }

    /** How many of this account's tokens work now. */
    int working(String username) {
        return jdbc.sql("select count(*) from api_token where username = ? and ended_at is null and expires_at > ?")
                .params(username, stored(clock.instant()))
                .query(Integer.class)
                .single();
    }

    Optional<Holder> byHash(String hash) {
        return jdbc.sql("select username, " + COLUMNS + " from api_token where token_hash = ?")
                .param(hash)
                .query((row, index) -> new Holder(row.getString("username"), token(row, index)))
                .optional();
    }

    /**
     * Remembers that a token is used, unless that was remembered a moment ago.
     *
     * @return whether it was written now
     */
    boolean used(String id, Duration rhythm) {
        Instant now = clock.instant();
        return jdbc.sql("update api_token set last_used_at = ? where id = ?"
                                + " and (last_used_at is null or last_used_at <= ?)")
                        .params(stored(now), id, stored(now.minus(rhythm)))
                        .update()
                == 1;
    }

    /** @return whether there was one of this account that still counted */
    boolean end(String username, String id, String by) {
        return jdbc.sql("update api_token set ended_at = ?, ended_by = ?"
                                + " where id = ? and username = ? and ended_at is null")
                        .params(stored(clock.instant()), by, id, username)
                        .update()
                == 1;
    }

    boolean exists(String username, String id) {
        return jdbc.sql("select count(*) from api_token where id = ? and username = ?")
                        .params(id, username)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void endAll(String username, String by) {
        jdbc.sql("update api_token set ended_at = ?, ended_by = ? where username = ? and ended_at is null")
                .params(stored(clock.instant()), by, username)
                .update();
    }

    private static ApiToken token(ResultSet row, int index) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                TokenScope.valueOf(row.getString("scope")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                moment(row, "last_used_at"),
                moment(row, "ended_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
