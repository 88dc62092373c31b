package nl.samenspoor.municipality;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds versions of compositions and figures; changes and removes none. */
@Repository
class VersionRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    VersionRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return id of the version */
    long add(Actor actor, RecordCouncil command) {
        CouncilTerm term = command.term();
        EffectiveDate until = term.until();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into council_composition (municipality, starts, starts_sort, ends, ends_sort, seats, source,"
                        + " corrects, why, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.municipality().text(),
                        term.from().toEdtf(),
                        term.from().earliest(),
                        until == null ? null : until.toEdtf(),
                        until == null ? null : until.earliest(),
                        term.seats(),
                        term.source(),
                        command.corrects(),
                        command.why(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        for (int i = 0; i < term.fractions().size(); i++) {
            Fraction fraction = term.fractions().get(i);
            jdbc.sql("insert into composition_fraction (composition, position, name, seats) values (?, ?, ?, ?)")
                    .params(id, i, fraction.name(), fraction.seats())
                    .update();
        }
        addParties(id, "coalition", term.coalition());
        addParties(id, "alderman", term.aldermen());
        addParties(id, "mayor", term.mayorParty() == null ? List.of() : List.of(term.mayorParty()));
        return id;
    }

    private void addParties(long id, String part, List<String> parties) {
        for (int i = 0; i < parties.size(); i++) {
            jdbc.sql("insert into composition_party (composition, part, position, party) values (?, ?, ?, ?)")
                    .params(id, part, i, parties.get(i))
                    .update();
        }
    }

    /** @return id of the version */
    long add(Actor actor, RecordFigure command) {
        Figure figure = command.figure();
        @Nullable Long corrects = command.corrects();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into background_figure (municipality, kind, reference, reference_sort, stated, corrected,"
                        + " correction, source, corrects, why, recorded_at, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.municipality().text(),
                        figure.kind().key(),
                        figure.reference().toEdtf(),
                        figure.reference().earliest(),
                        figure.stated(),
                        figure.corrected(),
                        figure.correction(),
                        figure.source(),
                        corrects,
                        command.why(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
