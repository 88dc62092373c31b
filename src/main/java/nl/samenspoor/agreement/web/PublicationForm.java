package nl.samenspoor.agreement.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import nl.samenspoor.agreement.Publication;
import nl.samenspoor.agreement.RecordPublication;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;

/** Between the fields about where a scheme was published and what is known of that. */
final class PublicationForm {

    static final Set<String> FIELDS = Set.of(
            "version",
            "publicationUrl",
            "publishedOn",
            "inForceOn",
            "cvdrId",
            "seat",
            "provisions",
            "powers",
            "source");

    private static final Set<String> DATES = Set.of("publishedOn", "inForceOn");

    private PublicationForm() {}

    /** As last recorded, or empty. */
    static Typed of(@Nullable Publication latest) {
        Typed typed = new Typed().with("version", latest == null ? 0 : latest.version());
        if (latest != null) {
            values(latest).forEach(typed::with);
        }
        return typed;
    }

    /** @throws InvalidInput on every field that cannot be read */
    static RecordPublication command(CooperationId cooperation, Typed typed) {
        return command(cooperation, typed, readable -> {});
    }

    /**
     * @param rules judge what can be read, so that everything wrong is told at once; called only when something is wrong
     *              already
     * @throws InvalidInput on every field that cannot be read or is refused by the rules
     */
    static RecordPublication command(CooperationId cooperation, Typed typed, Consumer<RecordPublication> rules) {
        Mistakes mistakes = new Mistakes();
        RecordPublication command = new RecordPublication(
                cooperation,
                typed.text("publicationUrl"),
                mistakes.in(() -> typed.date("publishedOn"), EffectiveDate.unknown()),
                mistakes.in(() -> typed.date("inForceOn"), EffectiveDate.unknown()),
                typed.text("cvdrId"),
                typed.text("seat"),
                typed.text("provisions"),
                typed.text("powers"),
                typed.text("source"),
                mistakes.in(() -> Objects.requireNonNullElse(typed.number("version"), 0), 0));
        mistakes.judged(() -> rules.accept(command), field -> true);
        mistakes.refuse();
        return command;
    }

    /** What two people may change at once, by name of the field. */
    static Map<String, String> values(RecordPublication is) {
        return values(new Publication(
                0,
                is.publicationUrl(),
                is.publishedOn(),
                is.inForceOn(),
                is.cvdrId(),
                is.seat(),
                is.provisions(),
                is.powers(),
                is.source(),
                Instant.EPOCH,
                ""));
    }

    private static Map<String, String> values(Publication is) {
        return new Typed(new LinkedHashMap<>())
                .with("publicationUrl", is.publicationUrl())
                .with("publishedOn", edtf(is.publishedOn()))
                .with("inForceOn", edtf(is.inForceOn()))
                .with("cvdrId", is.cvdrId())
                .with("seat", is.seat())
                .with("provisions", is.provisions())
                .with("powers", is.powers())
                .with("source", is.source())
                .values();
    }

    private static @Nullable String edtf(@Nullable EffectiveDate date) {
        return date == null ? null : date.toEdtf();
    }

    /** Every version, for who finds out that somebody was first. */
    static List<Edition> editions(List<Publication> versions) {
        return versions.stream()
                .map(is -> new Edition(is.version(), values(is), is.recordedBy(), is.recordedAt()))
                .toList();
    }

    /** What people call the fields, and how they read them. */
    static FieldWords words(Texts texts, EffectiveDateText dates) {
        return FieldWords.of(
                field -> texts.of("agreement.publication." + field),
                (field, text) -> DATES.contains(field) ? dates.of(EffectiveDate.parse(text)) : text,
                field -> !DATES.contains(field));
    }
}
