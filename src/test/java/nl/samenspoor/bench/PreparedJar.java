package nl.samenspoor.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged application unpacked, with an archive of its classes, as the README says to do for a quick start. */
final class PreparedJar {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private PreparedJar() {}

    /** @return what to give {@code java} to start it */
    static List<String> of(Path jar, Path folder) throws IOException, InterruptedException {
        Path unpacked = folder.resolve("unpacked");
        Path archive = folder.resolve("samenspoor.jsa");
        String inside = unpacked.resolve(jar.getFileName()).toString();
        run(folder, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString());
        run(
                folder,
                "-XX:+UseSerialGC",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                inside,
                "--samenspoor.data=" + folder.resolve("training"));
        return List.of("-XX:SharedArchiveFile=" + archive, "-jar", inside);
    }

    private static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(arguments));
        File log = folder.resolve("preparing.txt").toFile();
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("java ended with " + status + "; see " + log);
        }
    }
}
