package nl.samenspoor.casebook.file;

import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
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

    private static final int DEEPEST = 64;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setCodePointLimit(LONGEST).build();

    /** @throws RefusedCaseFile when the text is no YAML or JSON, with the line where reading stopped */
    public CaseFile read(String text) {
        if (text.length() > LONGEST) {
            throw refused(0, "casebook.tooLong", LONGEST);
        }
        String readable = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        try {
            checkDepth(readable);
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

    /** Composing goes one call deeper per level; reading what follows what does not. */
    private static void checkDepth(String text) {
        int open = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                open++;
            } else if (event instanceof CollectionEndEvent) {
                open--;
            }
            if (open > DEEPEST) {
                throw refused(event.getStartMark().map(Mark::getLine).orElse(-1) + 1, "casebook.tooDeep");
            }
        }
    }
}
