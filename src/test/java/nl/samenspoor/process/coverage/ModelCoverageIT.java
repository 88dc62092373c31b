package nl.samenspoor.process.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs after all other tests: together they must have passed through every node and flow of every model. */
class ModelCoverageIT {

    @Test
    void everyNodeAndFlowOfEveryModelWasPassedThrough() throws IOException {
        Set<String> known = counted("known ");
        Set<String> missed = new TreeSet<>(known);
        missed.removeAll(counted("passed "));
        assertThat(FlowNodeCoverage.models()).hasSize(10);
        assertThat(known).hasSizeGreaterThan(200);
        assertThat(missed).as("nodes and flows no scenario reached").isEmpty();
    }

    private static Set<String> counted(String kind) throws IOException {
        List<Path> files;
        try (Stream<Path> left = Files.list(FlowNodeCoverage.FOLDER)) {
            files = left.toList();
        }
        Set<String> keys = new TreeSet<>();
        for (Path file : files) {
            keys.addAll(Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(kind))
                    .map(line -> line.substring(kind.length()))
                    .collect(Collectors.toSet()));
        }
        return keys;
    }
}
