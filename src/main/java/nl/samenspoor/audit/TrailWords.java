package nl.samenspoor.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What stands in the trail, in the reader's language; in templates as {@code @trailWords}. The trail itself is short
 * English words that are hashed and never change; here they are read. What an older version wrote and this one does not know
 * is shown as it stands.
 */
@Component("trailWords")
class TrailWords {

    /**
     * Something of an entry in words.
     *
     * @param said     in words, or as it is stored
     * @param asStored whether these are stored words that could not be read
     */
    record Told(String said, boolean asStored) {

        /** Language of stored words on a page in another; null in every other case. */
        public @Nullable String getLanguage() {
            return asStored && !LocaleContextHolder.getLocale().getLanguage().equals(STORED) ? STORED : null;
        }
    }

    private static final String STORED = Locale.ENGLISH.getLanguage();

    /** A form in which something is stored, and how it is read. */
    private record Reading(Pattern stored, Function<MatchResult, Optional<String>> read) {

        Optional<String> of(String text) {
            Matcher matcher = stored.matcher(text);
            return matcher.matches() ? read.apply(matcher) : Optional.empty();
        }
    }

    /** Of these the detail is a name that somebody gave, or an account. */
    private static final List<String> NAMING = List.of(
            AuditAction.PASSKEY_ADDED.key(), AuditAction.PASSKEY_REMOVED.key(), AuditAction.TOKEN_REVOKED.key());

    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final Pattern ROLE =
            Pattern.compile("([A-Z_]+)(?: (\\S+?))?( as deputy)?(?: from " + DAY + ")?(?: until " + DAY + ")?");
    private static final Pattern ROLE_ENDS = Pattern.compile("([A-Z_]+) ends " + DAY);

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;
    private final List<Reading> objects;
    private final List<Reading> details;

    TrailWords(Texts texts, EffectiveDateText dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
        this.objects = List.of(
                reading("audit|start|portfolio|calendar|service agreements", found -> text("object", found.group())),
                reading("mail (\\d+)", found -> text("object", "mail", found.group(1))),
                reading("comparison (\\S+)", found -> words("insight.table." + found.group(1))
                        .or(() -> text("object", "allTables"))
                        .flatMap(table -> text("object", "comparison", table))),
                reading("decision log (\\S+)", found -> text("object", "decisionLog", found.group(1))),
                reading("decisions of (.+)", found -> text("object", "decisions", found.group(1))),
                reading("(.+) document (\\S+)", found -> text("object", "document", found.group(2), found.group(1))),
                reading(
                        "(decision-list|plan-of-approach|dossier|council-proposal|service-agreement)(?: (.+))? of (.+)",
                        this::paper));
        this.details = List.of(
                reading("[a-z_]+", found -> text("detail", found.group())),
                reading("([a-z_]+), ([a-z_]+)", this::refusal),
                reading("\\d{3}", found -> text("detail", "status." + found.group())),
                reading("(\\d+) more: (.+)", this::leftOut),
                reading("no mail", found -> text("detail", "noMail")),
                reading(
                        "(\\S+) (leader|reader|none)",
                        found -> text("detail", "access." + found.group(2), found.group(1))),
                reading("(\\d+) to (.+)", found -> text("detail", "handedOver", number(found, 1), found.group(2))),
                reading("(on|off): (.*)", found -> text("detail", "public." + found.group(1), shown(found.group(2)))),
                reading(
                        "(not published|published (\\S+)), exception ([a-z_]+)(?:, public ([a-z]+))?(?:, review (\\S+?))?"
                                + "(?:, redacted ([A-Za-z0-9-]+))?(?:, at (\\S+))?",
                        this::openness),
                reading(
                        "category ([a-z_]+), ([a-z]+)(?:, (\\d{1,3}) years)?(?:, from (\\S+?))?(?:, result (.+))?",
                        this::filing),
                reading("sha-256 ([0-9a-f]+)", found -> text("detail", "file", found.group(1))),
                reading(
                        "version (\\d+), sha256 ([0-9a-f]+)",
                        found -> text("detail", "version", found.group(1), found.group(2))),
                reading("council (\\S+)", found -> text("detail", "council", date(found.group(1)))),
                reading("from (\\S+)", found -> text("detail", "from", date(found.group(1)))),
                reading("([a-z0-9_]+) ([0-9.~?/X-]+|unknown)", found -> words("municipality.figure." + found.group(1))
                        .flatMap(figure -> text("detail", "figure", figure, date(found.group(2))))),
                reading("([a-z_]+) at (\\d+)", found -> words("audit.detail." + found.group(1))
                        .flatMap(finding -> text("detail", "at", finding, found.group(2)))),
                reading("(\\d+) entries", found -> text("detail", "entries", number(found, 1))),
                reading("(\\d+) cooperations", found -> text("detail", "cooperations", number(found, 1))),
                reading(
                        "(\\d+) entries, the last of (\\S+)",
                        found -> text("detail", "removed", number(found, 1), moment(found.group(2)))),
                reading("version (\\S+), profiles (.*), settings ([0-9a-f]+)", this::started),
                reading("([a-z]+), until (\\S+)", found -> words("identity.token.scope." + found.group(1))
                        .flatMap(scope -> text("detail", "until", scope, moment(found.group(2))))),
                reading("[A-Z_]+(?:[ ;].*)?", this::roles));
    }

    /** What it was done to. A name, an id or an address is the same in every language. */
    public Told object(AuditEntry entry) {
        return new Told(first(objects, entry.object()).orElse(entry.object()), false);
    }

    /** How it ended, or null when there is no more to say. */
    public @Nullable Told detail(AuditEntry entry) {
        String detail = entry.detail();
        if (detail == null || NAMING.contains(entry.action())) {
            return detail == null ? null : new Told(detail, false);
        }
        return detail(entry.action(), detail);
    }

    /** What a verification found, or null. */
    public @Nullable Told finding(@Nullable String detail) {
        return detail == null ? null : detail(AuditAction.TRAIL_VERIFIED.key(), detail);
    }

    private Told detail(String action, String stored) {
        Optional<String> read = action.equals(AuditAction.SESSIONS_ENDED.key()) && stored.matches("\\d{1,9}")
                ? text("detail", "sessions", Integer.valueOf(stored))
                : first(details, stored);
        return new Told(read.orElse(stored), read.isEmpty());
    }

    private static Optional<String> first(List<Reading> readings, String stored) {
        return readings.stream().flatMap(reading -> reading.of(stored).stream()).findFirst();
    }

    private static Reading reading(String stored, Function<MatchResult, Optional<String>> read) {
        return new Reading(Pattern.compile(stored), read);
    }

    private Optional<String> paper(MatchResult found) {
        String which = found.group(2);
        return text("object", found.group(1))
                .flatMap(kind -> text("object", "paper", which == null ? kind : kind + " " + which, found.group(3)));
    }

    private Optional<String> refusal(MatchResult found) {
        Optional<String> reason = text("detail", found.group(2));
        return text("detail", found.group(1)).flatMap(way -> reason.map(why -> way + ", " + why));
    }

    private Optional<String> leftOut(MatchResult found) {
        String what = found.group(2);
        return (what.equals("all others") ? text("detail", "others") : words("audit.action." + what))
                .or(() -> first(details, what))
                .flatMap(kind -> text("detail", "leftOut", number(found, 1), kind));
    }

    private Optional<String> openness(MatchResult found) {
        String day = found.group(2);
        return words("document.exception." + found.group(3))
                .flatMap(ground -> day == null
                        ? text("detail", "openness.not", ground)
                        : text("detail", "openness.published", date(day), ground))
                .map(said -> Stream.of(
                                found.group(4) == null ? null : texts.of("document.extent." + found.group(4)),
                                said,
                                openness("review", found.group(5) == null ? null : date(found.group(5))),
                                openness("redacted", found.group(6)),
                                openness("at", found.group(7)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")));
    }

    private @Nullable String openness(String part, @Nullable String said) {
        return said == null ? null : texts.of("audit.detail.openness." + part, said);
    }

    private Optional<String> filing(MatchResult found) {
        return words("document.nomination." + found.group(2))
                .flatMap(nomination -> words("document.woo." + found.group(1))
                        .flatMap(category -> text(
                                "detail",
                                "filed",
                                category,
                                Stream.of(
                                                nomination,
                                                part("years", found.group(3)),
                                                part("from", found.group(4) == null ? null : date(found.group(4))),
                                                part("result", found.group(5)))
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", ")))));
    }

    private @Nullable String part(String name, @Nullable String said) {
        return said == null ? null : texts.of("document.retention." + name, said);
    }

    private Optional<String> started(MatchResult found) {
        String profiles = found.group(2).isBlank() ? texts.of("audit.detail.noProfiles") : found.group(2);
        String version = found.group(1).equals("unknown") ? texts.of("web.unknown") : found.group(1);
        return text("detail", "started", version, profiles, found.group(3));
    }

    private Optional<String> roles(MatchResult found) {
        List<Optional<String>> roles =
                Arrays.stream(found.group().split("; ")).map(this::role).toList();
        return roles.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(roles.stream().flatMap(Optional::stream).collect(Collectors.joining("; ")));
    }

    private Optional<String> role(String stored) {
        Matcher ends = ROLE_ENDS.matcher(stored);
        if (ends.matches()) {
            return words("identity.role." + ends.group(1))
                    .flatMap(role -> text("detail", "roleEnds", role, date(ends.group(2))));
        }
        Matcher held = ROLE.matcher(stored);
        return held.matches()
                ? words("identity.role." + held.group(1))
                        .map(role -> role
                                + (held.group(2) == null ? "" : " " + held.group(2))
                                + (held.group(3) == null ? "" : " " + texts.of("audit.detail.deputy"))
                                + (held.group(4) == null
                                        ? ""
                                        : " " + texts.of("audit.detail.from", date(held.group(4))))
                                + (held.group(5) == null ? "" : " " + texts.of("audit.detail.to", date(held.group(5)))))
                : Optional.empty();
    }

    /** The documents on a public page, each with its version. */
    private String shown(String documents) {
        return documents.isBlank()
                ? texts.of("audit.detail.noDocuments")
                : Arrays.stream(documents.split(", "))
                        .map(one -> one.replaceFirst(" (\\d+)$", ", " + texts.of("audit.detail.shownVersion") + " $1"))
                        .collect(Collectors.joining("; "));
    }

    private Optional<String> text(String part, String key, Object... arguments) {
        return words("audit." + part + "." + key.replace(' ', '_'), arguments);
    }

    private Optional<String> words(String code, Object... arguments) {
        String words = texts.of(code, arguments);
        return words.equals(code) ? Optional.empty() : Optional.of(words);
    }

    /** Too long a number is shown as it stands. */
    private static Object number(MatchResult found, int group) {
        String digits = found.group(group);
        return digits.length() > 9 ? digits : (Object) Integer.valueOf(digits);
    }

    private String date(String stored) {
        try {
            return stored.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? dates.day(LocalDate.parse(stored))
                    : dates.of(EffectiveDate.parse(stored));
        } catch (RuntimeException noDate) {
            return stored;
        }
    }

    private String moment(String stored) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(LocaleContextHolder.getLocale())
                    .format(Instant.parse(stored).atZone(clock.getZone()));
        } catch (RuntimeException noMoment) {
            return stored;
        }
    }
}
