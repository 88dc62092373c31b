package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of a text that Java or a template names, or puts together from a beginning and a choice, has its words. */
class MessageCodesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--.*?-->|(?<![:\"'])//[^\n]*");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern IN_TEMPLATES = Pattern.compile("'([a-z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)'");

    /** Rules of findings and places in a case file, which look like codes and are said to nobody. */
    private static final Set<String> NAMES = Set.of(
            "agreement.serviceUnsigned",
            "consultation.earlierConsent",
            "consultation.noSocialPlan",
            "cooperation.decisionRules.",
            "cooperation.firstTalks",
            "cooperation.observedUntil",
            "cooperation.startedOn",
            // The Dutch of forms stands in the forms.
            "forms.field.");

    /** What nothing puts together, although the other choices stand under the same beginning. */
    private static final Set<String> NEVER_SAID = Set.of(
            // What is not known has no words there, or those of its own place.
            "agreement.service.input.unknown",
            "insight.trend.unknown",
            "insight.value.unknown",
            // Nothing is found wrong then.
            "audit.finding.intact",
            // Only college and council decide at a gate, and the leader has no deputy; neither is said of a project
            // leader.
            "gate.body.project_leader",
            "gate.log.project_leader",
            "gate.page.bodies.project_leader",
            "inbox.whyDeputy.project_leader",
            "insight.sentence.decide.project_leader",
            // Only parties of a service agreement take turns.
            "agreement.service.turn.council",
            // Since when is said of stops that a cooperation is at or stands still at.
            "insight.since.ahead",
            "insight.since.done");

    private static final Map<Enum<?>, Set<String>> NAMED = new HashMap<>();
    private static final List<Class<?>> CHOICES = choices();

    /**
     * A beginning that Java or a template puts before choices.
     *
     * @param missing those without words
     */
    private record Said(String beginning, Class<?> choices, Set<String> missing) {}

    @Test
    void everyCodeThatJavaNamesHasWords() {
        assertThat(unknown(Path.of("src/main/java"), ".java", IN_JAVA)).isEmpty();
    }

    @Test
    void everyCodeThatATemplateNamesHasWords() {
        assertThat(unknown(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATES))
                .isEmpty();
    }

    @Test
    void everyChoiceHasWordsWhereverItIsSaid() {
        Set<String> missing = new TreeSet<>();
        said(known()).forEach(said -> said.missing().forEach(choice -> missing.add(said.beginning() + choice)));
        assertThat(missing)
                .as("without words, and those of which nothing says them on purpose")
                .containsExactlyInAnyOrderElementsOf(NEVER_SAID);
    }

    /** Of four choices or more, so many are left that nobody can take them for something else. */
    @Test
    void wordsOfAChoiceThatAreForgottenAreMissed() {
        Set<String> known = known();
        List<String> unnoticed = new ArrayList<>();
        int tried = 0;
        for (Said whole : said(known)) {
            Object[] choices = whole.choices().getEnumConstants();
            if (choices.length < 4 || !whole.missing().isEmpty()) {
                continue;
            }
            for (Object choice : choices) {
                Set<String> fewer = new TreeSet<>(known);
                names((Enum<?>) choice).forEach(name -> fewer.remove(whole.beginning() + name));
                tried++;
                if (said(whole.beginning(), fewer).stream()
                        .allMatch(said -> said.missing().isEmpty())) {
                    unnoticed.add(whole.beginning() + choice);
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
        assertThat(unnoticed).isEmpty();
    }

    private static List<Said> said(Set<String> known) {
        Set<String> beginnings = new TreeSet<>();
        beginnings(Path.of("src/main/java"), ".java", IN_JAVA, beginnings);
        beginnings(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATES, beginnings);
        return beginnings.stream()
                .flatMap(beginning -> said(beginning, known).stream())
                .toList();
    }

    private static void beginnings(Path folder, String ending, Pattern literal, Set<String> into) {
        for (Path file : files(folder, ending)) {
            literal.matcher(COMMENT.matcher(text(file)).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(code -> code.endsWith("."))
                    .forEach(into::add);
        }
    }

    /**
     * The choices whose words stand under a beginning: those of which most words do, then those of which most of the rest
     * do. Two thirds of them at least, and two words alone only where they are half of what is left.
     */
    private static List<Said> said(String beginning, Set<String> known) {
        Set<String> left = known.stream()
                .filter(code -> code.startsWith(beginning))
                .map(code -> code.substring(beginning.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Said> said = new ArrayList<>();
        while (true) {
            Class<?> best = null;
            int most = 0;
            for (Class<?> choices : CHOICES) {
                int words = choices.getEnumConstants().length
                        - missing(choices, left).size();
                if (words > most
                        && words >= 2
                        && 3 * words >= 2 * choices.getEnumConstants().length
                        && (words > 2 || 2 * words >= left.size())) {
                    most = words;
                    best = choices;
                }
            }
            if (best == null) {
                return said;
            }
            said.add(new Said(beginning, best, missing(best, left)));
            for (Object choice : best.getEnumConstants()) {
                left.removeAll(names((Enum<?>) choice));
            }
        }
    }

    private static Set<String> missing(Class<?> choices, Set<String> words) {
        Set<String> missing = new TreeSet<>();
        for (Object choice : choices.getEnumConstants()) {
            if (names((Enum<?>) choice).stream().noneMatch(words::contains)) {
                missing.add(lower((Enum<?>) choice));
            }
        }
        return missing;
    }

    /** How a choice can be written at the end of a code. */
    private static Set<String> names(Enum<?> choice) {
        return NAMED.computeIfAbsent(
                choice, one -> Set.copyOf(new TreeSet<>(List.of(key(one), lower(one), one.name()))));
    }

    /** All choices there are; those with most come first. */
    private static List<Class<?>> choices() {
        try {
            Path classes = Path.of(Texts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<Class<?>> choices = new ArrayList<>();
            for (Path file : files(classes.resolve("nl"), ".class")) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                Class<?> found = Class.forName(name, false, Texts.class.getClassLoader());
                if (found.isEnum()) {
                    choices.add(found);
                }
            }
            choices.sort(Comparator.comparingInt(one -> -one.getEnumConstants().length));
            return choices;
        } catch (URISyntaxException | ClassNotFoundException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String key(Enum<?> choice) {
        for (Method method : choice.getDeclaringClass().getDeclaredMethods()) {
            if (method.getName().equals("key")
                    && method.getParameterCount() == 0
                    && method.getReturnType().equals(String.class)) {
                method.setAccessible(true);
                try {
                    return (String) method.invoke(choice);
                } catch (ReflectiveOperationException refused) {
                    throw new AssertionError(refused);
                }
            }
        }
        return lower(choice);
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Codes without words; of a beginning that is put together with something else, one code must begin with it. */
    private static Set<String> unknown(Path folder, String ending, Pattern literal) {
        Set<String> known = known();
        Set<String> unknown = new TreeSet<>();
        for (Path file : files(folder, ending)) {
            literal.matcher(COMMENT.matcher(text(file)).replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(code -> code.contains(".") && !NAMES.contains(code))
                    .filter(code ->
                            Files.exists(MESSAGES.resolve(code.substring(0, code.indexOf('.')) + ".properties")))
                    .filter(code -> code.endsWith(".")
                            ? known.stream().noneMatch(one -> one.startsWith(code))
                            : !known.contains(code))
                    .forEach(code -> unknown.add(file.getFileName() + ": " + code));
        }
        return unknown;
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (Path bundle : files(MESSAGES, ".properties")) {
            if (!bundle.toString().endsWith("_en.properties")) {
                try (Reader reader = Files.newBufferedReader(bundle)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    known.addAll(properties.stringPropertyNames());
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }
        }
        return known;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
