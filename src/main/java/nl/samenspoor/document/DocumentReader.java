package nl.samenspoor.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.document.file.FileType;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads documents. */
@Repository
class DocumentReader {

    private static final String COLUMNS = "select d.id, d.cooperation, d.municipality, d.amends, d.withdrawn, d.signed,"
            + " d.openness, d.extent, d.published_on, d.publication_url, d.exception_ground, d.review_on, d.redacted,"
            + " d.filing, f.woo_category as filed_woo,"
            + " f.nomination as filed_nomination, f.selection_result as filed_result, f.retention_years as filed_years,"
            + " f.retention_from as filed_from, v.*, c.bytes, c.media_type from document d"
            + " join document_filing f on f.document = d.id and f.number = d.filing"
            + " join document_version v on v.document = d.id";
    private static final String NEWEST = COLUMNS + " and v.version = d.newest";
    private static final String MAY_BE_PUBLIC =
            " and not d.withdrawn and f.woo_category not in (:none) and d.exception_ground in (:open)"
                    + " and (d.extent is null or d.extent not in ('part', 'none'))";
    private static final List<String> NO_CATEGORY = List.of(WooCategory.UNKNOWN.key(), WooCategory.NONE.key());
    private static final List<String> OPEN = List.of(ExceptionGround.UNKNOWN.key(), ExceptionGround.NONE.key());
    private static final String CONTENT = " join document_content c on c.sha256 = v.sha256";

    private final JdbcClient jdbc;

    DocumentReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Document> find(CooperationId cooperation, DocumentId id) {
        return jdbc.sql(NEWEST + CONTENT + " where d.id = ? and d.cooperation = ?")
                .params(id.text(), cooperation.text())
                .query(DocumentReader::document)
                .optional();
    }

    /** The newest version first. */
    List<DocumentVersion> versions(DocumentId id) {
        return jdbc.sql(COLUMNS + CONTENT + " where d.id = ? order by v.version desc")
                .param(id.text())
                .query(DocumentReader::version)
                .list();
    }

    /**
     * Every version of these documents by id, of those that are not withdrawn, that have a category and that no ground keeps
     * back.
     */
    Map<DocumentId, List<DocumentVersion>> publishable(CooperationId cooperation, Collection<DocumentId> ids) {
        Map<DocumentId, List<DocumentVersion>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(COLUMNS + CONTENT + " where d.cooperation = :cooperation and d.id in (:ids)" + MAY_BE_PUBLIC)
                    .param("cooperation", cooperation.text())
                    .param("ids", ids.stream().map(DocumentId::text).toList())
                    .param("none", NO_CATEGORY)
                    .param("open", OPEN)
                    .query((RowCallbackHandler)
                            row -> found.computeIfAbsent(new DocumentId(row.getString("id")), id -> new ArrayList<>())
                                    .add(version(row, 0)));
        }
        return found;
    }

    /** Without those of which nothing is known. */
    Map<DocumentId, PublishedAs> publishedAs(Collection<DocumentId> ids) {
        Map<DocumentId, PublishedAs> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select d.id, d.published_on, d.publication_url, o.exception_ground from document d"
                            + " left join document o on o.redacted = d.id and o.extent = 'part'"
                            + " where d.id in (:ids) order by o.changed_at")
                    .param("ids", ids.stream().map(DocumentId::text).toList())
                    .query((RowCallbackHandler) row -> {
                        String ground = row.getString("exception_ground");
                        found.put(
                                new DocumentId(row.getString("id")),
                                new PublishedAs(
                                        date(row.getString("published_on")),
                                        row.getString("publication_url"),
                                        ground == null ? null : ExceptionGround.of("exception", ground)));
                    });
        }
        return found;
    }

    /** Documents of which this one is the redacted version. */
    List<Document> redactedBy(DocumentId id) {
        return jdbc.sql(NEWEST + CONTENT + " where d.redacted = ? and d.extent = 'part' order by v.title, d.id")
                .param(id.text())
                .query(DocumentReader::document)
                .list();
    }

    /** Documents that are neither withdrawn nor kept back and that have a category, what changed last first. */
    List<Document> publishable(CooperationId cooperation, int most) {
        return jdbc.sql(NEWEST + CONTENT + " where d.cooperation = :cooperation" + MAY_BE_PUBLIC
                        + " order by d.changed_at desc, d.id desc fetch next :most rows only")
                .param("cooperation", cooperation.text())
                .param("none", NO_CATEGORY)
                .param("open", OPEN)
                .param("most", most)
                .query(DocumentReader::document)
                .list();
    }

    /** Those of these, by title. */
    List<Document> publishableNow(CooperationId cooperation, Collection<DocumentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(NEWEST + CONTENT + " where d.cooperation = :cooperation and d.id in (:ids)" + MAY_BE_PUBLIC
                                + " order by v.title, d.id")
                        .param("cooperation", cooperation.text())
                        .param("ids", ids.stream().map(DocumentId::text).toList())
                        .param("none", NO_CATEGORY)
                        .param("open", OPEN)
                        .query(DocumentReader::document)
                        .list();
    }

    List<Document> page(CooperationId cooperation, DocumentFilter filter, long from, int size) {
        return jdbc.sql(NEWEST + CONTENT + where(filter)
                        + " order by d.changed_at desc, d.id desc offset :from rows fetch next :size rows only")
                .param("cooperation", cooperation.text())
                .param("title", pattern(filter.title()))
                .param("kind", filter.kind() == null ? "" : filter.kind().key())
                .param("from", from)
                .param("size", size)
                .query(DocumentReader::document)
                .list();
    }

    List<Document> from(CooperationId cooperation, String source) {
        return jdbc.sql(NEWEST + CONTENT + " where d.cooperation = ? and v.source = ? and not d.withdrawn"
                        + " order by d.changed_at desc, d.id desc")
                .params(cooperation.text(), source)
                .query(DocumentReader::document)
                .list();
    }

    long count(CooperationId cooperation, DocumentFilter filter) {
        return jdbc.sql("select count(*) from document d"
                        + " join document_version v on v.document = d.id and v.version = d.newest" + where(filter))
                .param("cooperation", cooperation.text())
                .param("title", pattern(filter.title()))
                .param("kind", filter.kind() == null ? "" : filter.kind().key())
                .query(Long.class)
                .single();
    }

    private static String where(DocumentFilter filter) {
        return " where d.cooperation = :cooperation"
                + (filter.title() == null ? "" : " and lower(v.title) like :title escape '!'")
                + (filter.kind() == null ? "" : " and v.kind = :kind")
                + (filter.signed() ? " and d.signed and not d.withdrawn" : "");
    }

    private static String pattern(@Nullable String words) {
        return words == null ? "" : "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    List<Document> amending(DocumentId id) {
        return jdbc.sql(NEWEST + CONTENT + " where d.amends = ? order by d.changed_at")
                .param(id.text())
                .query(DocumentReader::document)
                .list();
    }

    /** The last first. */
    List<Standing> standings(DocumentId id) {
        return jdbc.sql("select * from document_standing where document = ? order by id desc")
                .param(id.text())
                .query((row, index) -> new Standing(
                        row.getBoolean("withdrawn"),
                        row.getString("reason"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    /** What was said of making it public, the last first. */
    List<StatedOpenness> opennesses(DocumentId id) {
        return jdbc.sql("select * from document_openness where document = ? order by number desc")
                .param(id.text())
                .query((row, index) -> new StatedOpenness(
                        openness(row, "number"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    /** What was said of its category and of keeping it, the last first. */
    List<StatedFiling> filings(DocumentId id) {
        return jdbc.sql("select number as filing, woo_category as filed_woo, nomination as filed_nomination,"
                        + " selection_result as filed_result, retention_years as filed_years,"
                        + " retention_from as filed_from, recorded_at, recorded_by from document_filing"
                        + " where document = ? order by number desc")
                .param(id.text())
                .query((row, index) -> new StatedFiling(
                        filing(row),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    Optional<Signature> signature(DocumentId id) {
        List<Signatory> by = jdbc.sql("select * from document_signatory where document = ? order by position")
                .param(id.text())
                .query((row, index) -> new Signatory(
                        municipality(row.getString("municipality")), SigningRole.of("role", row.getString("role"))))
                .list();
        return jdbc.sql("select * from document_signature where document = ?")
                .param(id.text())
                .query((row, index) ->
                        new Signature(row.getInt("version"), EffectiveDate.parse(row.getString("effective")), by))
                .optional();
    }

    /** To which gates it is linked now. */
    List<GateLink> links(DocumentId id) {
        return jdbc.sql("select gate_key, attempt from document_gate where linked and id in"
                        + " (select max(id) from document_gate where document = ? group by gate_key, attempt)"
                        + " order by gate_key, attempt")
                .param(id.text())
                .query((row, index) -> new GateLink(GateKey.valueOf(row.getString("gate_key")), row.getInt("attempt")))
                .list();
    }

    /** Documents that are linked to this opening, in the order in which they were linked. */
    List<Document> linked(CooperationId cooperation, GateKey gate, int attempt) {
        return jdbc.sql(NEWEST + CONTENT + " join document_gate g on g.document = d.id and g.linked and g.id in"
                        + " (select max(l.id) from document_gate l join document o on o.id = l.document"
                        + " where o.cooperation = :cooperation and l.gate_key = :gate and l.attempt = :attempt"
                        + " group by l.document) order by g.id")
                .param("cooperation", cooperation.text())
                .param("gate", gate.name())
                .param("attempt", attempt)
                .query(DocumentReader::document)
                .list();
    }

    private static Document document(ResultSet row, int index) throws SQLException {
        String amends = row.getString("amends");
        return new Document(
                new DocumentId(row.getString("id")),
                new CooperationId(row.getString("cooperation")),
                municipality(row.getString("municipality")),
                amends == null ? null : new DocumentId(amends),
                row.getBoolean("withdrawn"),
                row.getBoolean("signed"),
                openness(row, "openness"),
                filing(row),
                version(row, index));
    }

    private static Openness openness(ResultSet row, String number) throws SQLException {
        String redacted = row.getString("redacted");
        return new Openness(
                row.getInt(number),
                Extent.of("extent", row.getString("extent")),
                date(row.getString("published_on")),
                row.getString("publication_url"),
                ExceptionGround.of("exception", row.getString("exception_ground")),
                date(row.getString("review_on")),
                redacted == null ? null : new DocumentId(redacted));
    }

    private static @Nullable EffectiveDate date(@Nullable String text) {
        return text == null ? null : EffectiveDate.parse(text);
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                row.getInt("filing"),
                WooCategory.of("woo", row.getString("filed_woo")),
                retention(row, "filed_nomination", "filed_result", "filed_years", "filed_from"));
    }

    private static Retention retention(ResultSet row, String nomination, String result, String years, String from)
            throws SQLException {
        String begin = row.getString(from);
        int term = row.getInt(years);
        Integer known = row.wasNull() ? null : Integer.valueOf(term);
        return new Retention(
                Retention.Nomination.of("nomination", row.getString(nomination)),
                row.getString(result),
                known,
                date(begin));
    }

    private static DocumentVersion version(ResultSet row, int index) throws SQLException {
        return new DocumentVersion(
                row.getInt("version"),
                new DocumentFacts(
                        row.getString("title"),
                        DocumentKind.of("kind", row.getString("kind")),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source"),
                        WooCategory.of("woo", row.getString("woo_category")),
                        retention(row, "nomination", "selection_result", "retention_years", "retention_from")),
                row.getString("file_name"),
                FileType.of(row.getString("media_type")),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static @Nullable MunicipalityCode municipality(@Nullable String code) {
        return code == null ? null : new MunicipalityCode(code);
    }
}
