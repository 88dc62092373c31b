package nl.samenspoor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.unbescape.html.HtmlEscape;

/**
 * In which language the record is, and which words of a page are its words: a reader with a screen reader hears them
 * pronounced as what they are (WCAG 2.2, 3.1.2).
 *
 * <p>The record is in Dutch, the language of administration (Awb, article 2:6): what people typed, names of documents,
 * sources, the Dutch text of a law. Nobody asks them in which language they type, and nobody guesses.
 *
 * <p>Inside a sentence of the page, recorded words lie between two marks of the private use area until
 * {@code record:says} writes the sentence. Nothing is marked on a page that is in the language of the record.
 */
@Component("recorded")
public class RecordedWords {

    /** Of everything that is recorded. */
    public static final Locale LANGUAGE = RequestLanguage.SUPPORTED.get(0);

    static final char FROM = '\uE0F0';
    static final char TO = '\uE0F1';

    /** Recorded words for a sentence that {@code record:says} writes; null stays null. */
    public @Nullable String words(@Nullable Object recorded) {
        return recorded == null ? null : marked(recorded.toString());
    }

    /** The same for a sentence that is put together outside the template. */
    public static String marked(String recorded) {
        return in(LocaleContextHolder.getLocale(), recorded);
    }

    /** The same for a page in a given language. */
    public static String in(Locale page, String recorded) {
        return foreignTo(page) && !recorded.isEmpty() ? FROM + plain(recorded) + TO : recorded;
    }

    /** Whether a page in this language has to say which of its words are recorded. */
    static boolean foreignTo(Locale page) {
        return !page.getLanguage().equals(LANGUAGE.getLanguage());
    }

    /** A part of a sentence: of ours, or recorded. */
    public record Part(String words, boolean recorded) {

        /** The part between its marks, if it has any. */
        public String marked() {
            return recorded ? FROM + words + TO : words;
        }
    }

    /** The parts of a sentence in order, without marks; for what is written in another way than as markup. */
    public static List<Part> parts(String sentence) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int begin = sentence.indexOf(FROM); begin >= 0; begin = sentence.indexOf(FROM, from)) {
            int end = sentence.indexOf(TO, begin);
            end = end < 0 ? sentence.length() : end;
            add(parts, sentence.substring(from, begin), false);
            add(parts, sentence.substring(begin, end), true);
            from = Math.min(end + 1, sentence.length());
        }
        add(parts, sentence.substring(from), false);
        return parts;
    }

    private static void add(List<Part> parts, String words, boolean recorded) {
        String plain = plain(words);
        if (!plain.isEmpty()) {
            parts.add(new Part(plain, recorded));
        }
    }

    /** A sentence as markup: every part escaped, recorded words in an element of their own. */
    static String markup(String sentence) {
        StringBuilder markup = new StringBuilder(sentence.length());
        for (Part part : parts(sentence)) {
            if (part.recorded()) {
                markup.append("<span ")
                        .append("lang=\"")
                        .append(LANGUAGE.getLanguage())
                        .append("\">")
                        .append(escaped(part.words()))
                        .append("</span>");
            } else {
                markup.append(escaped(part.words()));
            }
        }
        return markup.toString();
    }

    static String escaped(String words) {
        return HtmlEscape.escapeHtml4Xml(plain(words));
    }

    /** Without marks, for what is no markup: a title, an attribute, a file. */
    public static String plain(String words) {
        return words.indexOf(FROM) < 0 && words.indexOf(TO) < 0
                ? words
                : words.replace(String.valueOf(FROM), "").replace(String.valueOf(TO), "");
    }
}
