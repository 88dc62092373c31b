package nl.samenspoor.document.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an office file, which is a packed folder, without unpacking it anywhere. Sizes are counted while reading, as
 * what the file says of itself may be untrue.
 */
final class ZipLook {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long MOST_UNPACKED = 250 * MEGABYTE;
    /** How many times its packed size a part may be; a file below a megabyte may be anything. */
    private static final long MOST_RATIO = 200;

    private static final int LARGEST_DESCRIPTION = 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ODF_TYPE = "mimetype";
    private static final Map<String, FileType> OOXML = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);
    private static final List<FileType> ODF = List.of(FileType.ODT, FileType.ODS, FileType.ODP);

    /** Visual Basic and ActiveX of Microsoft's files, Basic and scripts of the open ones. */
    private static final Pattern MACRO = Pattern.compile(
            "(.*/)?vba(project|projectsignature.*|data)\\.(bin|xml)|(.*/)?activex/.*|(.*/)?macrosheets/.*"
                    + "|basic/.*|scripts/.*");

    private static final Pattern HARMFUL_PATH =
            Pattern.compile("/.*|[A-Za-z]:.*|.*\\\\.*|(.*/)?\\.\\.(/.*)?", Pattern.DOTALL);

    private ZipLook() {}

    /** @throws InvalidInput on {@code file} when it is no office file that is kept, is damaged, or could do harm */
    static FileType type(ReceivedFile file) throws IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            requireHarmlessNames(zip);
            requireReasonableSize(zip);
            FileType odf = odf(zip);
            FileType type = odf == null ? ooxml(zip) : odf;
            if (type == null) {
                throw InvalidInput.of("file", "document.file.type");
            }
            return type;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw InvalidInput.of("file", "document.file.damaged");
        }
    }

    private static void requireHarmlessNames(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw InvalidInput.of("file", "document.file.bomb");
        }
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (HARMFUL_PATH.matcher(name).matches()
                    || name.chars().anyMatch(Character::isISOControl)
                    || !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw InvalidInput.of("file", "document.file.paths");
            }
            if (MACRO.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                throw InvalidInput.of("file", "document.file.macro");
            }
        }
    }

    private static void requireReasonableSize(ZipFile zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long all = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            long packed = Math.max(1, entry.getCompressedSize());
            long unpacked = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    all += read;
                    if (all > MOST_UNPACKED || unpacked > MEGABYTE && unpacked / packed > MOST_RATIO) {
                        throw InvalidInput.of("file", "document.file.bomb");
                    }
                }
            }
        }
    }

    private static @Nullable FileType odf(ZipFile zip) throws IOException {
        String said = text(zip, ODF_TYPE);
        return said == null
                ? null
                : ODF.stream()
                        .filter(type -> type.mediaType().equals(said.strip()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable FileType ooxml(ZipFile zip) throws IOException {
        String types = text(zip, CONTENT_TYPES);
        if (types == null) {
            return null;
        }
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw InvalidInput.of("file", "document.file.macro");
        }
        return OOXML.entrySet().stream()
                .filter(type -> types.contains('"' + type.getKey() + '"'))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_DESCRIPTION), StandardCharsets.UTF_8);
        }
    }
}
