package nl.samenspoor.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Capacity;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads versions of drafts. There is no way to change one. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A version without its texts. */
    private record Row(long id, DraftVersion version) {}

    /** @throws OptimisticLockingFailureException when somebody else added that number in the same instant */
    DraftVersion add(
            Actor actor,
            @Nullable Capacity as,
            DraftSubject subject,
            int number,
            int base,
            Map<String, String> fields) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("insert into draft_version (subject_kind, subject_id, version, base, saved_at, saved_by, saved_as)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            subject.kind(),
                            subject.id(),
                            number,
                            base,
                            now,
                            actor.account(),
                            as == null ? null : as.text())
                    .update(key, "id");
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new OptimisticLockingFailureException("version " + number + " is there already", somebodyWasFirst);
        }
        long id = Objects.requireNonNull(key.getKey()).longValue();
        int position = 0;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            jdbc.sql("insert into draft_field (draft_version, name, position, content) values (?, ?, ?, ?)")
                    .params(id, field.getKey(), position++, field.getValue())
                    .update();
        }
        return new DraftVersion(number, base, fields, actor.account(), as, now.toInstant());
    }

    Optional<DraftVersion> newest(DraftSubject subject) {
        return read(
                "select * from draft_version where subject_kind = ? and subject_id = ? order by version desc"
                        + " fetch first 1 rows only",
                subject.kind(),
                subject.id());
    }

    Optional<DraftVersion> find(DraftSubject subject, int number) {
        return read(
                "select * from draft_version where subject_kind = ? and subject_id = ? and version = ?",
                subject.kind(),
                subject.id(),
                number);
    }

    /** The newest first, without their texts. */
    List<DraftVersion> list(DraftSubject subject) {
        return jdbc.sql("select * from draft_version where subject_kind = ? and subject_id = ? order by version desc")
                .params(subject.kind(), subject.id())
                .query((row, index) -> row(row).version())
                .list();
    }

    private Optional<DraftVersion> read(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, index) -> row(row))
                .optional()
                .map(this::whole);
    }

    private DraftVersion whole(Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        jdbc.sql("select name, content from draft_field where draft_version = ? order by position")
                .param(row.id())
                .query((field, index) -> fields.put(field.getString("name"), field.getString("content")))
                .list();
        DraftVersion bare = row.version();
        return new DraftVersion(bare.number(), bare.base(), fields, bare.account(), bare.as(), bare.at());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                new DraftVersion(
                        row.getInt("version"),
                        row.getInt("base"),
                        Map.of(),
                        row.getString("saved_by"),
                        Capacity.parse(row.getString("saved_as")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()));
    }
}
