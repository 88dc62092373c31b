package nl.samenspoor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.decisionlog.Verification;
import nl.samenspoor.document.ExceptionGround;
import nl.samenspoor.document.Extent;
import nl.samenspoor.document.Retention;
import nl.samenspoor.document.WooCategory;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.insight.papers.PaperKind;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Everything that the code writes into the audit trail is read in the language of whoever reads it. */
class TrailWordsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String HASH = "0123456789abcdef";

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** Such as a detail that is put together of several. */
    private static final Predicate<String> WORDS =
            Pattern.compile("(?=.*[a-z]{2}).* .*").asMatchPredicate();
    /** Comments, faults of ours, and what a rhythm tells the log when it fails. */
    private static final Pattern NO_TRAIL =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|new \\w+Exception\\([^;]*;|String failure\\(\\) \\{.*?}");

    private static final Pattern SQL = Pattern.compile("^(select|update|insert|delete) ");
    /** They read the trail and write nothing into it of their own. */
    private static final Set<String> READERS = Set.of("AuditRows.java", "TrailWords.java");

    private final TrailWords words = words();

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyDetailThatIsWrittenHasWordsInBothLanguages() {
        for (Locale reader : List.of(DUTCH, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(reader);
            details().forEach(detail -> assertThat(words.detail(entry(AuditAction.CONFIGURED, "x", detail)))
                    .as(reader + " " + detail)
                    .satisfies(told -> {
                        assertThat(told.asStored()).isFalse();
                        assertThat(told.said()).doesNotContain("audit.", "{");
                    }));
        }
    }

    /** Read from the code, so that whoever writes something new into the trail has to give an example of it above. */
    @Test
    void everythingThatTheCodeWritesIsAmongTheExamples() throws IOException {
        List<String> examples = Stream.concat(details(), objects().stream()).toList();
        Map<String, String> missing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !READERS.contains(path.getFileName().toString()))
                    .toList()) {
                String code = NO_TRAIL.matcher(Files.readString(file)).replaceAll("");
                if (code.contains("AuditAction.")) {
                    LITERAL.matcher(code)
                            .results()
                            .map(words -> words.group(1))
                            .filter(WORDS)
                            .filter(words -> !SQL.matcher(words).find())
                            .filter(words -> examples.stream().noneMatch(example -> example.contains(words)))
                            .forEach(words ->
                                    missing.put(words, file.getFileName().toString()));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void inDutchADetailIsSaidInDutch() {
        LocaleContextHolder.setLocale(DUTCH);

        assertThat(detail(AuditAction.SIGN_IN_REFUSED, "password, wrong_credentials"))
                .isEqualTo("met wachtwoord, gegevens kloppen niet");
        assertThat(detail(AuditAction.SESSIONS_ENDED, "2")).isEqualTo("2 sessies");
        assertThat(detail(AuditAction.ROLES_CHANGED, "COLLEGE GM9001 as deputy from 2026-11-26 until 2026-12-01"))
                .isEqualTo("College GM9001 als vervanger vanaf 26 november 2026 tot 1 december 2026");
        assertThat(detail(AuditAction.ROLES_CHANGED, "ADMINISTRATOR ends 2026-12-01"))
                .isEqualTo("Beheerder eindigt op 1 december 2026");
        assertThat(detail(AuditAction.ASSIGNED, "projectleider none"))
                .isEqualTo("projectleider heeft geen toegang meer");
        assertThat(detail(AuditAction.MUNICIPALITY_CHANGED, "inhabitants 2026-01-01"))
                .isEqualTo("Inwoners, 1 januari 2026");
        assertThat(detail(AuditAction.PUBLIC_PAGE_CHANGED, "on: ab-12 3")).isEqualTo("openbaar, met ab-12, versie 3");
        assertThat(detail(AuditAction.REFUSALS_LEFT_OUT, "12 more: request_refused"))
                .isEqualTo("nog 12: verzoek geweigerd");
        assertThat(detail(AuditAction.DOCUMENT_OPENNESS, "not published, exception internal_deliberation"))
                .startsWith("niet openbaar gemaakt, uitzonderingsgrond: ")
                .contains("Woo artikel 5.2");
        assertThat(detail(AuditAction.DOCUMENT_OPENNESS, "published 2026-11-24, exception none"))
                .isEqualTo("openbaar gemaakt: 24 november 2026, uitzonderingsgrond: geen");
        assertThat(detail(
                        AuditAction.DOCUMENT_OPENNESS,
                        "published 2026-11-24, exception privacy, public part, review 2027-11, redacted ab-12, at"
                                + " https://aameer.nl/c,d"))
                .startsWith("gedeeltelijk openbaar; openbaar gemaakt: 24 november 2026, uitzonderingsgrond: ")
                .endsWith("opnieuw bekijken: november 2027; gelakte versie: document ab-12; adres:"
                        + " https://aameer.nl/c,d");
        assertThat(detail(
                        AuditAction.DOCUMENT_FILED,
                        "category covenants, destroy, 7 years, from 2029-12-31, result 1.1, zie noot"))
                .isEqualTo(
                        "Woo-categorie: convenanten; bewaren: te vernietigen, na 7 jaar, te rekenen vanaf 31 december"
                                + " 2029, selectielijst 1.1, zie noot");
        assertThat(detail(AuditAction.DOCUMENT_FILED, "category unknown, permanent"))
                .isEqualTo("Woo-categorie: nog niet bepaald; bewaren: blijvend te bewaren");
        assertThat(object("decisions of OMMEN")).isEqualTo("besluitenlijst van OMMEN");
        assertThat(object("decision log OMMEN")).isEqualTo("beslislogboek van OMMEN");
        assertThat(object("dossier G2 of OMMEN")).isEqualTo("dossier G2 van OMMEN");
        assertThat(object("OMMEN document d-1")).isEqualTo("document d-1 van OMMEN");
    }

    @Test
    void everyObjectThatIsWrittenHasWordsOfItsOwn() {
        LocaleContextHolder.setLocale(DUTCH);

        assertThat(objects()).allSatisfy(object -> assertThat(object(object))
                .isNotEqualTo(object)
                .doesNotContain(" of ", "comparison", "insight."));
    }

    private static List<String> objects() {
        List<String> objects = new ArrayList<>(List.of(
                "audit",
                "start",
                "calendar",
                "service agreements",
                "mail 12",
                "comparison all",
                "decision log OMMEN",
                "decisions of OMMEN"));
        objects.add("OMMEN document d-1");
        for (PaperKind kind : PaperKind.values()) {
            objects.add(kind.key() + " of OMMEN");
            objects.add(kind.key() + " G2 of OMMEN");
        }
        for (ComparisonTable table : ComparisonTable.values()) {
            objects.add("comparison " + table.key());
        }
        return objects;
    }

    @Test
    void whatIsNotKnownIsShownAsItStandsAndSaysThatItIsEnglish() {
        LocaleContextHolder.setLocale(DUTCH);
        TrailWords.Told told = words.detail(entry(AuditAction.CONFIGURED, "start", "Something of an earlier version"));

        assertThat(told.said()).isEqualTo("Something of an earlier version");
        assertThat(told.getLanguage()).isEqualTo("en");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(told.getLanguage()).isNull();
    }

    @Test
    void namesStayAsTheyAre() {
        LocaleContextHolder.setLocale(DUTCH);

        assertThat(detail(AuditAction.PASSKEY_ADDED, "password")).isEqualTo("password");
        assertThat(object("griffier-ommen")).isEqualTo("griffier-ommen");
        assertThat(object("GET /cooperations/OMMEN")).isEqualTo("GET /cooperations/OMMEN");
        assertThat(words.detail(entry(AuditAction.SIGNED_OUT, "griffier-ommen", null)))
                .isNull();
    }

    private static Stream<String> details() {
        return Stream.of(
                        Arrays.stream(Way.values()).map(TrailWordsTest::key),
                        Arrays.stream(Way.values()).flatMap(way -> Arrays.stream(Reason.values())
                                .map(reason -> key(way) + ", " + key(reason))),
                        Arrays.stream(Reason.values()).map(reason -> "3 more: password, " + key(reason)),
                        Arrays.stream(AuditAction.values()).map(action -> "3 more: " + action.key()),
                        Arrays.stream(Role.values())
                                .map(role -> role + " GM9001 from 2026-11-26; " + role + " ends 2026-12-01"),
                        Arrays.stream(Role.values()).map(role -> role + "; " + role + " GM9001"),
                        Arrays.stream(ExceptionGround.values())
                                .flatMap(ground -> Stream.of("not published", "published 2026-11~")
                                        .map(said -> said + ", exception " + ground.key())),
                        Arrays.stream(WooCategory.values())
                                .map(category -> "category " + category.key()
                                        + ", destroy, 7 years, from 2029-12-31, result 1.1"),
                        Arrays.stream(Retention.Nomination.values())
                                .map(nomination -> "category unknown, " + nomination.key()),
                        Arrays.stream(Extent.values())
                                .map(extent -> "published 2026-11~, exception privacy, public " + extent.key()
                                        + ", review 2027-11, redacted ab-12, at https://aameer.nl/c"),
                        Arrays.stream(FigureKind.values()).map(kind -> kind.key() + " 2026-01-01"),
                        Arrays.stream(Verification.Finding.values()).map(TrailWordsTest::key),
                        Stream.of(
                                "403",
                                "404",
                                "429",
                                "3 more: 429",
                                "3 more: all others",
                                "read, until 2026-12-01T10:00:00Z",
                                "act, until 2026-12-01T10:00:00.123456Z",
                                "mail",
                                "no mail",
                                "projectleider leader",
                                "lezer-1 reader",
                                "lezer-1 none",
                                "3 to projectleider",
                                "on: ab-12 3, cd-34 1",
                                "off: ",
                                "sha-256 " + HASH,
                                "version 1, sha256 " + HASH,
                                "version 2, sha256 " + HASH,
                                "council 2026-03",
                                "municipality",
                                "from 2027-01-01",
                                "inhabitants 2010~",
                                "12 entries",
                                "0 entries",
                                "7 cooperations",
                                "pdf",
                                "odt",
                                "valid",
                                "cut_tail at 12",
                                "12 entries, the last of 2023-11-26T10:00:00.000000Z",
                                "version 0.1.0, profiles demo, settings " + HASH,
                                "version unknown, profiles , settings " + HASH))
                .flatMap(all -> all);
    }

    private static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private String detail(AuditAction action, String stored) {
        return words.detail(entry(action, "x", stored)).said();
    }

    private String object(String stored) {
        return words.object(entry(AuditAction.EXPORTED, stored, null)).said();
    }

    private static AuditEntry entry(AuditAction action, String object, @Nullable String detail) {
        return new AuditEntry(
                1,
                Instant.EPOCH,
                "auditor",
                action.key(),
                object,
                "done",
                detail,
                null,
                "0".repeat(64),
                "0".repeat(64));
    }

    private static TrailWords words() {
        ResourceBundleMessageSource bundles = TestTexts.messages();
        bundles.addBasenames("messages/audit", "messages/insight", "messages/document");
        Texts texts = TestTexts.from(bundles);
        return new TrailWords(texts, TestTexts.dates(texts), Clock.system(ZoneId.of("Europe/Amsterdam")));
    }
}
