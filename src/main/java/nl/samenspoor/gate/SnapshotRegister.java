package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frozen dossiers. Rows are added, never changed; the database refuses it. */
@Repository
class SnapshotRegister {

    private static final String SELECT =
            "select s.*, g.attempt from gate_snapshot s join gate g on g.id = s.gate where s.cooperation = ? and s.gate_key = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    SnapshotRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FrozenDossier add(Actor actor, Opening opening, DossierContent content, boolean prepared, boolean afterwards) {
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from gate_snapshot"
                        + " where cooperation = ? and gate_key = ?")
                .params(opening.cooperation().text(), opening.key().name())
                .query(Integer.class)
                .single();
        String json = DossierJson.write(opening, content);
        OffsetDateTime now = OffsetDateTime.now(clock);
        FrozenDossier frozen = new FrozenDossier(
                UUID.randomUUID().toString(),
                opening.key(),
                opening.attempt(),
                version,
                content,
                json,
                DossierJson.checksum(json),
                prepared,
                afterwards,
                now.toInstant(),
                actor.account());
        jdbc.sql("insert into gate_snapshot (id, gate, cooperation, gate_key, version, content, checksum, prepared,"
                        + " afterwards, frozen_at, frozen_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        frozen.id(),
                        opening.id(),
                        opening.cooperation().text(),
                        opening.key().name(),
                        version,
                        json,
                        frozen.checksum(),
                        prepared,
                        afterwards,
                        now,
                        actor.account())
                .update();
        return frozen;
    }

    /** All versions of a gate's dossier, the first version first. */
    List<FrozenDossier> all(CooperationId cooperation, GateKey gate) {
        return jdbc.sql(SELECT + " order by s.version")
                .params(cooperation.text(), gate.name())
                .query(SnapshotRegister::read)
                .list();
    }

    /** The version that counts at an opening: its last. */
    Optional<FrozenDossier> of(Opening opening) {
        return jdbc.sql(SELECT + " and s.gate = ? order by s.version desc limit 1")
                .params(opening.cooperation().text(), opening.key().name(), opening.id())
                .query(SnapshotRegister::read)
                .optional();
    }

    /** When the version that counts at an opening was frozen. */
    Optional<Instant> frozenAt(Opening opening) {
        return jdbc.sql("select frozen_at from gate_snapshot where gate = ? order by version desc limit 1")
                .param(opening.id())
                .query((row, index) ->
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Keeps which version a decision was taken on. */
    void refer(Decision decision, Opening opening) {
        jdbc.sql("insert into gate_decision_snapshot (decision, snapshot) select ?, id from gate_snapshot"
                        + " where gate = ? order by version desc limit 1")
                .params(decision.id(), opening.id())
                .update();
    }

    /** The version of every decision at a gate, by id of the decision. */
    Map<String, Integer> versions(CooperationId cooperation, GateKey gate) {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select d.decision, s.version from gate_decision_snapshot d join gate_snapshot s on s.id = d.snapshot"
                        + " where s.cooperation = ? and s.gate_key = ?")
                .params(cooperation.text(), gate.name())
                .query((RowCallbackHandler) row -> versions.put(row.getString(1), row.getInt(2)));
        return versions;
    }

    private static FrozenDossier read(ResultSet row, int index) throws SQLException {
        String json = row.getString("content");
        return new FrozenDossier(
                row.getString("id"),
                GateKey.valueOf(row.getString("gate_key")),
                row.getInt("attempt"),
                row.getInt("version"),
                DossierJson.read(json),
                json,
                row.getString("checksum"),
                row.getBoolean("prepared"),
                row.getBoolean("afterwards"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"));
    }
}
