package nl.samenspoor.cooperation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table cooperation_access: which accounts lead or read a cooperation; and every change of them. */
@Repository
class AccessRows {

    private static final String NONE = "none";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing is written when the account may do this already. */
    void put(Actor actor, CooperationId id, String account, Access access) {
        if (all(id).get(account) == access) {
            return;
        }
        delete(id, account);
        jdbc.sql("insert into cooperation_access (cooperation_id, account, access) values (?, ?, ?)")
                .params(id.text(), account, access.key())
                .update();
        keep(actor, id, account, access);
    }

    void remove(Actor actor, CooperationId id, String account) {
        delete(id, account);
        keep(actor, id, account, null);
    }

    private void delete(CooperationId id, String account) {
        jdbc.sql("delete from cooperation_access where cooperation_id = ? and account = ?")
                .params(id.text(), account)
                .update();
    }

    private void keep(Actor actor, CooperationId id, String account, @Nullable Access access) {
        jdbc.sql("insert into cooperation_access_change (cooperation_id, account, access, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        id.text(),
                        account,
                        access == null ? NONE : access.key(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    boolean leads(CooperationId id, String account) {
        return jdbc.sql("select count(*) from cooperation_access where cooperation_id = ? and account = ?"
                                + " and access = 'leader'")
                        .params(id.text(), account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who may do what, by account. */
    Map<String, Access> all(CooperationId id) {
        Map<String, Access> accounts = new LinkedHashMap<>();
        jdbc.sql("select * from cooperation_access where cooperation_id = ? order by account")
                .param(id.text())
                .query((row, index) ->
                        accounts.put(row.getString("account"), Stored.choice(Access.class, row, "access")))
                .list();
        return accounts;
    }

    /** The cooperations that an account leads. */
    List<CooperationId> ledBy(String account) {
        return jdbc.sql("select cooperation_id from cooperation_access where account = ? and access = 'leader'"
                        + " order by cooperation_id")
                .param(account)
                .query((row, index) -> new CooperationId(row.getString("cooperation_id")))
                .list();
    }

    /** Every change, the latest first. */
    List<AccessChange> changes(CooperationId id) {
        return jdbc.sql("select * from cooperation_access_change where cooperation_id = ? order by id desc")
                .param(id.text())
                .query((row, index) -> new AccessChange(
                        row.getString("account"),
                        row.getString("access").equals(NONE) ? null : Stored.choice(Access.class, row, "access"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }
}
