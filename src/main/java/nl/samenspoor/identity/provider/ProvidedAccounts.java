package nl.samenspoor.identity.provider;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table that says whose accounts they are. */
@Repository
class ProvidedAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProvidedAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<String> username(Arrived arrived) {
        return username(arrived.issuer(), arrived.subject());
    }

    Optional<String> username(String issuer, String subject) {
        return jdbc.sql("select username from provided_account where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(String.class)
                .optional();
    }

    void bind(Arrived arrived, String username) {
        jdbc.sql("insert into provided_account (issuer, subject, username, created_at) values (?, ?, ?, ?)")
                .params(arrived.issuer(), arrived.subject(), username, OffsetDateTime.now(clock))
                .update();
    }
}
