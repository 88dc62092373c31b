package nl.samenspoor.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms that came after their session had ended: one of each account, for ten minutes. */
@Component
class LateFormRows {

    /** Long enough to sign in again. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LateFormRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps it for this account, in place of what it sent to the same address before.
     *
     * @return false when another form of the account is kept already
     */
    @UseCase
    public boolean keep(String account, TypedWork typed) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from typed_work where account = ? and (action = ? or kept_at <= ?)")
                .params(account, typed.action(), now.minus(KEPT))
                .update();
        if (waits(account)) {
            return false;
        }
        jdbc.sql("insert into typed_work (account, action, fields, kept_at) values (?, ?, ?, ?)")
                .params(account, typed.action(), json.writeValueAsString(typed.fields()), now)
                .update();
        return true;
    }

    /** Whether something is kept for this account. */
    boolean waits(String account) {
        return jdbc.sql("select count(*) from typed_work where account = ? and kept_at > ?")
                        .params(account, oldest())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Hands out what is kept for this account, once. */
    @UseCase
    public Optional<TypedWork> take(String account) {
        Optional<TypedWork> kept = jdbc.sql(
                        "select action, fields from typed_work where account = ? and kept_at > ? for update")
                .params(account, oldest())
                .query((row, index) ->
                        new TypedWork(row.getString("action"), json.readValue(row.getString("fields"), FIELDS), 0))
                .optional();
        if (kept.isPresent()) {
            jdbc.sql("delete from typed_work where account = ?").param(account).update();
        }
        return kept;
    }

    /** Removes what nobody came back for. */
    @UseCase
    public void clear() {
        jdbc.sql("delete from typed_work where kept_at <= ?").param(oldest()).update();
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
