package nl.samenspoor.factors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scores within an assessment, one row each: per municipality, per direction, per part of the factor. */
class PartScores {

    private static final String MUNICIPALITY = "municipality";
    private static final String DIRECTION = "direction";
    private static final String SUBSCORE = "subscore";
    private static final String NOBODY = "-";

    private record Part(String part, String subject, String toward, Score score) {}

    /** Part scores by the id of their assessment. */
    static final class Found {

        private final Map<Long, List<Part>> parts = new HashMap<>();

        Map<MunicipalityCode, Score> municipalities(long assessment) {
            return of(assessment, MUNICIPALITY, part -> new MunicipalityCode(part.subject()));
        }

        Map<Direction, Score> directions(long assessment) {
            return of(
                    assessment,
                    DIRECTION,
                    part -> new Direction(new MunicipalityCode(part.subject()), new MunicipalityCode(part.toward())));
        }

        Map<String, Score> subscores(long assessment) {
            return of(assessment, SUBSCORE, Part::subject);
        }

        private <K> Map<K, Score> of(long assessment, String sort, Function<Part, K> key) {
            return parts.getOrDefault(assessment, List.of()).stream()
                    .filter(part -> part.part().equals(sort))
                    .collect(Collectors.toMap(key, Part::score));
        }
    }

    private final JdbcClient jdbc;

    PartScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long assessment, AssessFactor command) {
        command.perMunicipality().forEach((code, score) -> add(assessment, MUNICIPALITY, code.text(), NOBODY, score));
        command.directed()
                .forEach((way, score) ->
                        add(assessment, DIRECTION, way.from().text(), way.to().text(), score));
        command.subscores().forEach((key, score) -> add(assessment, SUBSCORE, key, NOBODY, score));
    }

    private void add(long assessment, String part, String subject, String toward, Score score) {
        jdbc.sql("insert into factor_part_score (assessment, part, subject, toward, score) values (?, ?, ?, ?, ?)")
                .params(assessment, part, subject, toward, score.key())
                .update();
    }

    Found of(List<String> cooperations) {
        Found found = new Found();
        jdbc.sql("select p.* from factor_part_score p join factor_assessment a on a.id = p.assessment"
                        + " where a.cooperation in (:ids)")
                .param("ids", cooperations)
                .query((RowCallbackHandler) row -> found.parts
                        .computeIfAbsent(row.getLong("assessment"), id -> new ArrayList<>())
                        .add(new Part(
                                row.getString("part"),
                                row.getString("subject"),
                                row.getString("toward"),
                                Score.of("score", row.getString("score")))));
        return found;
    }
}
