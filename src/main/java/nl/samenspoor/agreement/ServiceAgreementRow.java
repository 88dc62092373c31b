package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Reads rows of the tables of service agreements. */
final class ServiceAgreementRow {

    private ServiceAgreementRow() {}

    static StandingAgreement stand(ResultSet row, int index) throws SQLException {
        return new StandingAgreement(
                row.getLong("id"),
                new CooperationId(row.getString("cooperation")),
                row.getString("task_field"),
                row.getString("field_name"),
                new MunicipalityCode(row.getString("client")),
                row.getInt("number"),
                row.getLong("version"),
                ServiceAgreementState.of(row.getString("state")),
                row.getString("contractor"),
                municipality(row.getString("contractor_municipality")),
                date(row.getString("term")),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                date(row.getString("review_on")),
                row.getObject("amended_on", LocalDate.class),
                date(row.getString("ended")),
                whole(row, "year_cents"),
                number(row, "fte_hundredths"));
    }

    static ServiceAgreement version(ResultSet row, int index) throws SQLException {
        return new ServiceAgreement(
                row.getLong("id"),
                row.getLong("course"),
                new CooperationId(row.getString("cooperation")),
                row.getString("task_field"),
                new MunicipalityCode(row.getString("client")),
                said(row),
                ServiceAgreementState.of(row.getString("status")),
                EffectiveDate.parse(row.getString("effective")),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static ServiceContent said(ResultSet row) throws SQLException {
        String kind = row.getString("contractor_kind");
        return new ServiceContent(
                new Contractor(
                        kind == null ? null : Contractor.Kind.of(kind),
                        municipality(row.getString("contractor_municipality")),
                        row.getString("contractor")),
                row.getString("content"),
                date(row.getString("term")),
                row.getString("quality"),
                price(row),
                row.getString("availability"),
                row.getString("reporting"),
                split(row.getString("report_parts")).stream()
                        .map(ReportPart::of)
                        .toList(),
                row.getString("steering"),
                row.getString("changes"),
                row.getString("discharge"),
                date(row.getString("review_on")),
                row.getString("conflicts"),
                row.getString("exit_terms"),
                detail(row));
    }

    private static ServicePrice price(ResultSet row) throws SQLException {
        String kind = row.getString("price_kind");
        return new ServicePrice(
                kind == null ? null : ServicePrice.Kind.of(kind),
                number(row, "hours_hundredths"),
                whole(row, "rate_cents"),
                whole(row, "acts"),
                whole(row, "act_cents"),
                whole(row, "year_cents"),
                number(row, "fte_hundredths"),
                row.getString("price"));
    }

    private static DetailChoice detail(ResultSet row) throws SQLException {
        String suggested = row.getString("detail_suggested");
        String chosen = row.getString("detail_chosen");
        return new DetailChoice(
                DetailInputs.said(inputs(row)),
                suggested == null ? null : DetailLevel.of(suggested),
                split(row.getString("controls_suggested")),
                chosen == null ? null : DetailLevel.of(chosen),
                row.getString("controls_chosen"));
    }

    private static Map<String, String> inputs(ResultSet row) throws SQLException {
        Map<String, String> said = new HashMap<>();
        said.put("trustToContractor", row.getString("trust_to_contractor"));
        said.put("trustToClient", row.getString("trust_to_client"));
        said.put("goals", row.getString("goals"));
        said.put("sight", row.getString("sight"));
        said.values().removeIf(Objects::isNull);
        return said;
    }

    static ServiceStep step(ResultSet row, int index) throws SQLException {
        return new ServiceStep(
                ServiceStep.Kind.of(row.getString("step")),
                row.getLong("version"),
                row.getString("reason"),
                row.getString("signed_by"),
                row.getString("document"),
                file(row),
                EffectiveDate.parse(row.getString("effective")),
                row.getString("source"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable SignedFile file(ResultSet row) throws SQLException {
        String id = row.getString("file_id");
        return id == null
                ? null
                : new SignedFile(
                        id, row.getInt("file_version"), row.getString("file_sha256"), row.getString("file_title"));
    }

    /** Whole hundredths; the number has at most two decimals. */
    static @Nullable Long hundredths(@Nullable BigDecimal number) {
        return number == null ? null : number.movePointRight(2).longValueExact();
    }

    /** Joined by commas; null for nothing. */
    static <T> @Nullable String joined(Collection<T> parts, Function<T, String> key) {
        return parts.isEmpty() ? null : parts.stream().map(key).collect(Collectors.joining(","));
    }

    private static List<String> split(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(","));
    }

    private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        Long hundredths = whole(row, column);
        return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2);
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static @Nullable MunicipalityCode municipality(@Nullable String code) {
        return code == null ? null : new MunicipalityCode(code);
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.parse(text);
    }
}
