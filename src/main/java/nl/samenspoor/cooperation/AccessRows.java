package nl.samenspoor.cooperation;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table cooperation_access: which accounts lead or read a cooperation. */
@Repository
class AccessRows {

    private final JdbcClient jdbc;

    AccessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(CooperationId id, String account, Access access) {
        remove(id, account);
        jdbc.sql("insert into cooperation_access (cooperation_id, account, access) values (?, ?, ?)")
                .params(id.text(), account, access.key())
                .update();
    }

    void remove(CooperationId id, String account) {
        jdbc.sql("delete from cooperation_access where cooperation_id = ? and account = ?")
                .params(id.text(), account)
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

    /** How many others lead it. */
    int otherLeaders(CooperationId id, String account) {
        return jdbc.sql("select count(*) from cooperation_access where cooperation_id = ? and account <> ?"
                        + " and access = 'leader'")
                .params(id.text(), account)
                .query(Integer.class)
                .single();
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
}
