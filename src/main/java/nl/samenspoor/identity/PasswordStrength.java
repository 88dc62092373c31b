package nl.samenspoor.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Estimates how many guesses a password takes whoever tries common passwords, words, names, dates, keyboard rows and
 * repetitions first. It knows 30,000 common passwords, and the words of this place: of the account, of the program and of
 * town halls. Runs here: no password, and no part of one, is sent to anybody.
 */
@Component
class PasswordStrength {

    /** What is judged: more takes long, and what is strong this far is strong. The whole password is hashed all the same. */
    private static final int JUDGED = 72;

    /** Read when the first password is chosen: its word lists take a while. */
    private final SingletonSupplier<Zxcvbn> judge = SingletonSupplier.of(Zxcvbn::new);

    private final List<String> contextWords = contextWords();

    /**
     * Guesses as a power of ten.
     *
     * @param words of the account: its name and what it is called
     */
    double guesses(String password, String... words) {
        List<String> known = new ArrayList<>(contextWords);
        Stream.of(words)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 2)
                .forEach(known::add);
        String judged = password.length() > JUDGED ? password.substring(0, JUDGED) : password;
        return judge.obtain().measure(judged, known).getGuessesLog10();
    }

    private static List<String> contextWords() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("identity/context-words.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
