package nl.samenspoor.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Dossiers with the findings of their day, and proposals of colleges to councils. The newest of an opening counts. */
@Repository
class DossierRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor actor, Opening opening, PrepareDossier command, List<Finding> findings) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into gate_dossier (gate, question, summary, motivation, effective, effective_sort,"
                        + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        opening.id(),
                        command.question(),
                        command.summary(),
                        command.motivation(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(id, "id");
        long dossier = Objects.requireNonNull(id.getKey()).longValue();
        for (int i = 0; i < findings.size(); i++) {
            add(dossier, i, findings.get(i));
        }
        for (int i = 0; i < command.documents().size(); i++) {
            add(dossier, i, command.documents().get(i));
        }
    }

    private void add(long dossier, int position, DossierDocument document) {
        EffectiveDate dated = document.dated();
        jdbc.sql("insert into gate_dossier_document (dossier, position, title, place, dated, checksum)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        dossier,
                        position,
                        document.title(),
                        document.place(),
                        dated == null ? null : dated.toEdtf(),
                        document.checksum())
                .update();
    }

    /** Documents of the newest dossier of an opening, in order. */
    List<DossierDocument> documents(Opening opening) {
        return jdbc.sql("select * from gate_dossier_document where dossier = (select max(id) from gate_dossier"
                        + " where gate = ?) order by position")
                .param(opening.id())
                .query((row, index) -> document(row))
                .list();
    }

    private static DossierDocument document(ResultSet row) throws SQLException {
        String dated = row.getString("dated");
        return new DossierDocument(
                row.getString("title"),
                row.getString("place"),
                dated == null ? null : EffectiveDate.parse(dated),
                row.getString("checksum"));
    }

    private void add(long dossier, int position, Finding finding) {
        jdbc.sql("insert into gate_dossier_finding (dossier, position, severity, rule_key, code, arguments)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        dossier,
                        position,
                        finding.severity().key(),
                        finding.rule(),
                        finding.code(),
                        Lines.arguments(finding.arguments()))
                .update();
    }

    void propose(Actor actor, Opening opening, ProposeToCouncil command) {
        jdbc.sql("insert into gate_proposal (gate, municipality, proposal, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        opening.id(),
                        command.municipality().text(),
                        command.text(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /** What the bodies were asked by the newest dossier; {@code words} is null for the question that is usual at the gate. */
    record Question(@Nullable String words) {}

    /** By opening, for those of which a dossier was prepared; in one statement. */
    Map<Long, Question> questions(Collection<Long> openings) {
        Map<Long, Question> newest = new HashMap<>();
        if (!openings.isEmpty()) {
            jdbc.sql("select gate, question from gate_dossier where id in (select max(id) from gate_dossier"
                            + " where gate in (:gates) group by gate)")
                    .param("gates", openings)
                    .query((row, index) -> newest.put(row.getLong("gate"), new Question(row.getString("question"))))
                    .list();
        }
        return newest;
    }

    Map<Long, Gate.Dossier> dossiers(Collection<Long> openings) {
        Map<Long, Gate.Dossier> newest = new HashMap<>();
        if (openings.isEmpty()) {
            return newest;
        }
        Map<Long, List<Finding>> findings = findings(openings);
        jdbc.sql("select * from gate_dossier where gate in (:ids) order by id")
                .param("ids", openings)
                .query((row, index) -> newest.put(
                        row.getLong("gate"),
                        new Gate.Dossier(
                                row.getString("question"),
                                row.getString("summary"),
                                row.getString("motivation"),
                                findings.getOrDefault(row.getLong("id"), List.of()),
                                EffectiveDate.parse(row.getString("effective")))))
                .list();
        return newest;
    }

    private Map<Long, List<Finding>> findings(Collection<Long> openings) {
        Map<Long, List<Finding>> found = new HashMap<>();
        jdbc.sql("select f.* from gate_dossier_finding f join gate_dossier d on d.id = f.dossier"
                        + " where d.gate in (:ids) order by f.dossier, f.position")
                .param("ids", openings)
                .query((row, index) -> found.computeIfAbsent(row.getLong("dossier"), id -> new ArrayList<>())
                        .add(new Finding(
                                Finding.Severity.valueOf(
                                        row.getString("severity").toUpperCase(Locale.ROOT)),
                                row.getString("rule_key"),
                                row.getString("code"),
                                Lines.arguments(row.getString("arguments")))))
                .list();
        return found;
    }

    Map<Long, List<Gate.Proposal>> proposals(Collection<Long> openings) {
        Map<Long, Map<MunicipalityCode, Gate.Proposal>> newest = new HashMap<>();
        if (!openings.isEmpty()) {
            jdbc.sql("select * from gate_proposal where gate in (:ids) order by id")
                    .param("ids", openings)
                    .query((row, index) -> newest.computeIfAbsent(row.getLong("gate"), id -> new LinkedHashMap<>())
                            .put(
                                    new MunicipalityCode(row.getString("municipality")),
                                    new Gate.Proposal(
                                            new MunicipalityCode(row.getString("municipality")),
                                            row.getString("proposal"),
                                            EffectiveDate.parse(row.getString("effective")))))
                    .list();
        }
        Map<Long, List<Gate.Proposal>> lists = new HashMap<>();
        newest.forEach((gate, proposals) -> lists.put(gate, List.copyOf(proposals.values())));
        return lists;
    }
}
