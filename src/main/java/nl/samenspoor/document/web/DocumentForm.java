package nl.samenspoor.document.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.document.AddVersion;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFacts;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.Retention;
import nl.samenspoor.document.SentFile;
import nl.samenspoor.document.WooCategory;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is said of a document and sent with its file, on the page and over the API.
 *
 * @param fields {@code title}, {@code kind}, {@code dated}, {@code source}, {@code woo}, {@code nomination},
 *               {@code retentionResult}, {@code retentionYears}, {@code retentionFrom}; of a new document also
 *               {@code municipality} and {@code amends}, of a version {@code after}. With a version, category and retention
 *               are the document's where they are left out, and a statement of it where they differ from what counts
 * @param files  by name of the field; only {@code file} is known
 */
record DocumentForm(Fields fields, @Nullable MultiValueMap<String, MultipartFile> files) {

    /** A box on the page of a new document, once it is known that the file is there already. */
    static final String AGAIN = "again";

    private static final int SHORT_CHECKSUM = 8;
    private static final Set<String> RETENTION =
            Set.of("nomination", "retentionResult", "retentionYears", "retentionFrom");
    private static final Set<String> KNOWN = Set.of(
            AGAIN,
            "title",
            "kind",
            "dated",
            "source",
            "woo",
            "nomination",
            "retentionResult",
            "retentionYears",
            "retentionFrom",
            "municipality",
            "amends",
            "after");

    static DocumentForm of(Map<String, String> sent, @Nullable MultiValueMap<String, MultipartFile> files) {
        return new DocumentForm(new Fields(sent), files);
    }

    /** Nothing filled in yet. */
    static DocumentForm empty(String municipality, String amends) {
        return of(Map.of("municipality", municipality, "amends", amends), null);
    }

    /** As the newest version has it. */
    static DocumentForm of(Document document) {
        Map<String, String> values = new HashMap<>(values(document.newest().facts()));
        values.put("after", Integer.toString(document.newest().version()));
        return of(values, null);
    }

    /** What is said of a version and not of the document as a whole, by name of the field. */
    private static Map<String, String> values(DocumentFacts facts) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", facts.title());
        values.put("kind", facts.kind().key());
        values.put("dated", facts.dated().toEdtf());
        put(values, "source", facts.source());
        return values;
    }

    /**
     * What others changed since this was opened. The file counts as a field, by its name and the beginning of its checksum.
     *
     * @param versions every version there is
     * @param mine     what this form says
     */
    static Optional<Overtaken> overtaken(List<DocumentVersion> versions, AddVersion mine) {
        Map<String, String> values = new LinkedHashMap<>(values(mine.facts()));
        SentFile file = mine.file();
        if (file == null) {
            versions.stream()
                    .filter(one -> one.version() == mine.after())
                    .forEach(one -> values.put(Fields.FILE, file(one)));
        } else {
            put(values, Fields.FILE, file.name());
        }
        return Overtaken.of(
                versions.stream()
                        .map(one -> {
                            Map<String, String> is = new LinkedHashMap<>(values(one.facts()));
                            is.put(Fields.FILE, file(one));
                            return new Edition(one.version(), is, one.recordedBy(), one.recordedAt());
                        })
                        .toList(),
                mine.after(),
                values);
    }

    private static String file(DocumentVersion version) {
        return version.fileName() + " (" + version.sha256().substring(0, SHORT_CHECKSUM) + ")";
    }

    private static void put(Map<String, String> values, String field, @Nullable Object content) {
        if (content != null) {
            values.put(field, content.toString());
        }
    }

    /** What stands in a field. */
    public String value(String field) {
        return fields.value(field);
    }

    /** The same, as if the newest version had been seen, with what only others changed. */
    DocumentForm after(int version, Map<String, String> takenOver) {
        Map<String, String> values = new HashMap<>(fields.values());
        values.putAll(takenOver);
        values.remove(Fields.FILE);
        values.put("after", Integer.toString(version));
        return of(values, null);
    }

    /** @throws InvalidInput when it is no code of a municipality */
    @Nullable
    MunicipalityCode municipality() {
        String code = value("municipality").strip();
        return code.isEmpty() ? null : new MunicipalityCode(code.substring(0, Math.min(10, code.length())));
    }

    /**
     * What was sent with a version, with the category and the retention that count where nothing was sent of them, so that a
     * version leaves them as they are.
     */
    static Map<String, String> filed(Map<String, String> sent, Document document) {
        Map<String, String> values = new HashMap<>(sent);
        values.putIfAbsent("woo", document.filing().woo().key());
        if (RETENTION.stream().noneMatch(values::containsKey)) {
            values.putAll(Fields.of(document.filing().retention()));
        }
        return values;
    }

    /** Whether its sender said that the same file may stand there twice. */
    boolean again() {
        return value(AGAIN).equals("yes");
    }

    /**
     * @param knowingly as {@link KeepDocument#knowingly}
     * @throws InvalidInput on every field that is missing or cannot be read, and on {@code file} when none was chosen
     */
    KeepDocument keep(CooperationId cooperation, boolean knowingly) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> fields.requireKnown(KNOWN));
        DocumentFacts facts = facts(mistakes);
        DocumentId amends = mistakes.in(() -> fields.document("amends", "document.none"));
        SentFile file = mistakes.in(this::file);
        if (file == null) {
            mistakes.add(InvalidInput.of(Fields.FILE, "document.file.missing").problems());
        }
        mistakes.refuse();
        return new KeepDocument(
                cooperation,
                municipality(),
                Objects.requireNonNull(facts),
                Objects.requireNonNull(file),
                amends,
                knowingly);
    }

    /** @throws InvalidInput on every field that is missing or cannot be read; no file leaves the one there is */
    AddVersion version(CooperationId cooperation, DocumentId document) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> fields.requireKnown(KNOWN));
        DocumentFacts facts = facts(mistakes);
        Integer after = mistakes.in(() -> fields.number("after", "document.after"));
        SentFile file = mistakes.in(this::file);
        if (after == null) {
            mistakes.add(InvalidInput.of("after", "document.after").problems());
        }
        mistakes.refuse();
        return new AddVersion(
                cooperation, document, Objects.requireNonNull(after), Objects.requireNonNull(facts), file);
    }

    private @Nullable DocumentFacts facts(Mistakes mistakes) {
        String title = mistakes.in(() -> PlainText.required("title", value("title"), PlainText.SHORT));
        DocumentKind kind = mistakes.in(() -> DocumentKind.of("kind", value("kind")));
        EffectiveDate dated = mistakes.in(() -> fields.date("dated"));
        String source = mistakes.in(() -> PlainText.optional("source", value("source"), 2_000));
        WooCategory woo = mistakes.in(() -> WooCategory.of("woo", value("woo")));
        Retention retention = mistakes.in(fields::retention);
        return title == null || kind == null || dated == null || woo == null || retention == null
                ? null
                : new DocumentFacts(title, kind, dated, source, woo, retention);
    }

    /** The file that was chosen, or null when that was none or more than one. */
    @Nullable
    SentFile chosen() {
        return new Mistakes().in(this::file);
    }

    private @Nullable SentFile file() {
        MultipartFile sent = Fields.file(files);
        return sent == null ? null : new SentFile(sent.getOriginalFilename(), sent);
    }
}
