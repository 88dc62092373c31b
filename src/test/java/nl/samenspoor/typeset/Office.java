package nl.samenspoor.typeset;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** An office suite on this machine, without its windows. */
public final class Office {

    private static final int MOST_SECONDS = 120;

    private final Path program;

    private Office(Path program) {
        this.program = program;
    }

    /** The office suite, or null where there is none. */
    public static @Nullable Office find() {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(folder ->
                        Arrays.stream(new String[] {"soffice", "libreoffice"}).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Office::new)
                .orElse(null);
    }

    /** Says loudly what was not tried. */
    public static void missing() {
        System.err.println("NO OFFICE SUITE: soffice is not installed here, so no ODT was opened in it."
                + " Install libreoffice-writer-nogui to try it.");
    }

    /** A file in another format. */
    public byte[] convert(byte[] file, String from, String to) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("office");
        try {
            Path in = Files.write(folder.resolve("paper." + from), file);
            Path out = Files.createDirectory(folder.resolve("out"));
            Process process = new ProcessBuilder(
                            program.toString(),
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            to,
                            "--outdir",
                            out.toString(),
                            in.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The office suite hangs");
            }
            Path made = out.resolve("paper." + to);
            if (!Files.exists(made)) {
                throw new IllegalStateException(Files.readString(folder.resolve("said")));
            }
            return Files.readAllBytes(made);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
