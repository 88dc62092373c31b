package nl.samenspoor.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.drafts.DraftVersion;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.ChainHash;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds and reads fixed versions of plans. There is no way to change one. */
@Repository
class FixedRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    FixedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws OptimisticLockingFailureException when somebody else gave that number in the same instant */
    FixedVersion add(Actor actor, FixPlan command, @Nullable String note, int[] number, DraftVersion draft) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        FixedVersion fixed = new FixedVersion(
                number[0],
                number[1],
                draft.number(),
                draft.text(PlanText.TITLE),
                checksum(draft.fields()),
                note,
                command.on(),
                now.toInstant(),
                actor.account());
        try {
            jdbc.sql("insert into plan_fixed_version (cooperation, major, minor, draft_version, title, checksum, note,"
                            + " source, effective, effective_sort, recorded_at, recorded_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            command.cooperation().text(),
                            fixed.major(),
                            fixed.minor(),
                            fixed.draft(),
                            fixed.title(),
                            fixed.checksum(),
                            note,
                            command.telling().source(),
                            command.on().toEdtf(),
                            command.on().earliest(),
                            now,
                            actor.account())
                    .update();
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new OptimisticLockingFailureException("number is given already", somebodyWasFirst);
        }
        return fixed;
    }

    /** SHA-256 over the names and texts of all fields, in the order of their names. */
    static String checksum(Map<String, String> fields) {
        ChainHash hash = ChainHash.of("samenspoor-plan-1");
        new TreeMap<>(fields).forEach((name, text) -> hash.field(name).field(text));
        return hash.hex();
    }

    /** The newest first. */
    List<FixedVersion> of(CooperationId cooperation) {
        return jdbc.sql("select * from plan_fixed_version where cooperation = ? order by major desc, minor desc")
                .param(cooperation.text())
                .query((row, index) -> version(row))
                .list();
    }

    private static FixedVersion version(ResultSet row) throws SQLException {
        return new FixedVersion(
                row.getInt("major"),
                row.getInt("minor"),
                row.getInt("draft_version"),
                row.getString("title"),
                row.getString("checksum"),
                row.getString("note"),
                EffectiveDate.parse(row.getString("effective")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }
}
