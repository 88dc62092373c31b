package nl.samenspoor.insight.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.document.DocumentFacts;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.insight.publicpage.PublicPage;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;

/**
 * The setting of a public page as the fields that two leaders may change at once: whether everybody may read it, and each
 * version of a document by itself.
 *
 * @param readable  whether everybody may read it
 * @param documents what stands on it, each as id, colon and version
 */
record PublicPageFields(boolean readable, Set<String> documents) {

    private static final String READABLE = "readable";
    private static final String DOCUMENT = "documents ";
    private static final String ON = "on";
    private static final String OFF = "off";

    PublicPageFields {
        documents = Set.copyOf(documents);
    }

    static PublicPageFields of(PublicPage page) {
        return new PublicPageFields(page.readable(), Set.copyOf(PublicPageSettings.values(page)));
    }

    /**
     * What others changed since.
     *
     * @param settings every setting, the newest first
     * @param seen     number of the one the page was opened with
     */
    Optional<Overtaken> overtaken(List<PublicPage> settings, int seen) {
        Set<String> all = new HashSet<>(documents);
        settings.forEach(page -> all.addAll(PublicPageSettings.values(page)));
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(0, of(PublicPage.NONE).fields(all), "", Instant.EPOCH));
        settings.forEach(page -> editions.add(new Edition(
                page.number(),
                of(page).fields(all),
                Objects.requireNonNullElse(page.changedBy(), ""),
                Objects.requireNonNullElse(page.changedAt(), Instant.EPOCH))));
        return Overtaken.of(editions, seen, fields(all));
    }

    private Map<String, String> fields(Set<String> all) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(READABLE, readable ? ON : OFF);
        all.stream().sorted().forEach(one -> fields.put(DOCUMENT + one, documents.contains(one) ? ON : OFF));
        return fields;
    }

    /** The same with what only others changed. */
    PublicPageFields takingOver(Overtaken overtaken) {
        Set<String> together = new HashSet<>(documents);
        overtaken.takenOver().forEach((field, text) -> {
            if (field.startsWith(DOCUMENT) && text.equals(ON)) {
                together.add(field.substring(DOCUMENT.length()));
            } else if (field.startsWith(DOCUMENT)) {
                together.remove(field.substring(DOCUMENT.length()));
            }
        });
        return new PublicPageFields(
                overtaken
                        .takenOver()
                        .getOrDefault(READABLE, readable ? ON : OFF)
                        .equals(ON),
                together);
    }

    /** What people call the fields, and how they read them. */
    static FieldWords words(List<PublicPageSettings.Choice> choices, Texts texts) {
        Map<String, DocumentFacts> known = new HashMap<>();
        choices.forEach(choice -> known.put(choice.value(), choice.facts()));
        return FieldWords.of(
                field -> field.equals(READABLE)
                        ? texts.of("insight.public.readable")
                        : title(field.substring(DOCUMENT.length()), known, texts),
                (field, text) ->
                        texts.of(field.equals(READABLE) ? "insight.public." + text : "insight.public.document." + text),
                field -> false);
    }

    private static String title(String value, Map<String, DocumentFacts> known, Texts texts) {
        DocumentFacts facts = known.get(value);
        String version = value.substring(value.indexOf(':') + 1);
        return (facts == null ? texts.of("insight.public.documents") : RecordedWords.marked(facts.title())) + ", "
                + texts.of("insight.public.document", version);
    }
}
