package nl.samenspoor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files a fresh checkout deploys, read from the folders people open in a modeler. */
final class Models {

    private Models() {}

    static List<Path> processes() {
        return files("bpmn", ".bpmn");
    }

    static List<Path> tables() {
        return files("bpmn", ".dmn");
    }

    static List<Path> forms() {
        return files("forms", ".form");
    }

    private static List<Path> files(String folder, String ending) {
        if (!Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
