package nl.samenspoor.casebook.file;

import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.springframework.stereotype.Component;

/**
 * Reads YAML 1.2, and JSON, which is nearly all valid YAML 1.2. Anchors, aliases and tags are refused: a case file is
 * plain data.
 */
@Component
public class ReadingCaseFiles {

    /** Longest case file, in characters. */
    public static final int LONGEST = 2_000_000;

    private static final int MOST_OPEN_BRACKETS = 1_000;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setCodePointLimit(LONGEST).build();

    /** @throws RefusedCaseFile when the text is no YAML or JSON, with the line where reading stopped */
    public CaseFile read(String text) {
        if (text.length() > LONGEST) {
            throw refused(0, "casebook.tooLong", LONGEST);
        }
        String readable = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        checkDepth(readable);
        try {
            Node root = new Compose(SETTINGS).composeString(readable).orElseThrow(() -> refused(0, "casebook.empty"));
            return new CaseTree().convert(root);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            throw refused(line, "casebook.syntax");
        } catch (ReaderException wrong) {
            throw refused(lineOf(readable, wrong.getPosition()), "casebook.controlCharacter");
        } catch (YamlEngineException wrong) {
            throw refused(0, "casebook.syntax");
        }
    }

    static RefusedCaseFile refused(int line, String code, Object... arguments) {
        return new RefusedCaseFile(List.of(new CaseProblem(line, null, "", code, List.of(arguments))));
    }

    private static int lineOf(String text, int position) {
        int end = Math.min(Math.max(position, 0), text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** A cheap guard before composing, which goes one call deeper per level. */
    private static void checkDepth(String text) {
        int open = 0;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (open > MOST_OPEN_BRACKETS || startsDeepSequence(text, i)) {
                throw refused(line, "casebook.tooDeep");
            }
        }
    }

    private static boolean startsDeepSequence(String text, int at) {
        return text.startsWith("- - - - - - - - ", at);
    }
}
