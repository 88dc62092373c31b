package nl.samenspoor.document.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import nl.samenspoor.kernel.InvalidInput;

/**
 * Looks for what a PDF would do by itself: scripts, programs and films it starts, and forms of XFA, which hold scripts and
 * which no browser shows. Names are read wherever they stand, also when they are written with escapes, and in packed lists
 * of objects, which are unpacked in memory and never further than a bound. Also in what looks like the data of a stream:
 * readers find an object by its place and pass over words that do not belong in it, so that a {@code stream} there could
 * hide one. A name so short that the data of a picture hold it by chance counts only with the value it must have. What is
 * encrypted is not looked into; a PDF is handed out so that nothing in it runs.
 */
final class PdfLook {

    private static final Set<String> ACTIVE = Set.of("JavaScript", "Launch", "RichMedia");
    private static final String FORM = "XFA";
    private static final String PACKED_OBJECTS = "ObjStm";
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);

    private static final int LONGEST_NAME = 40;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_PACKED = 8 * MEGABYTE;
    private static final int MOST_UNPACKED = 100 * MEGABYTE;

    private final InputStream in;
    private final boolean unpacks;
    private int unpacked;
    private int next;

    private PdfLook(InputStream in, boolean unpacks) {
        this.in = in;
        this.unpacks = unpacks;
    }

    /** @throws InvalidInput on {@code file} when it would do something by itself, or unpacks beyond measure */
    static void requireStill(ReceivedFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 64 * 1024)) {
            new PdfLook(in, true).read();
        }
    }

    private void read() throws IOException {
        boolean packedObjects = false;
        int matched = 0;
        next = in.read();
        while (next >= 0) {
            if (next == '/') {
                packedObjects |= name().equals(PACKED_OBJECTS);
                matched = 0;
                continue;
            }
            matched = next == STREAM[matched] ? matched + 1 : next == STREAM[0] ? 1 : 0;
            next = in.read();
            if (matched == STREAM.length) {
                matched = 0;
                if (unpacks && packedObjects && (next == '\r' || next == '\n')) {
                    lookInto(untilEnd());
                    packedObjects = false;
                }
            }
        }
    }

    /** The name after a slash; what comes after it is read next. */
    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        next = in.read();
        while (regular(next) && name.length() < LONGEST_NAME) {
            int letter = next;
            next = in.read();
            if (letter == '#' && hex(next) >= 0) {
                int high = hex(next);
                next = in.read();
                if (hex(next) >= 0) {
                    letter = high * 16 + hex(next);
                    next = in.read();
                }
            }
            name.append((char) letter);
        }
        String read = name.toString();
        if (ACTIVE.contains(read) || read.equals(FORM) && atForm()) {
            throw InvalidInput.of("file", "document.file.program");
        }
        return read;
    }

    /** Whether a list or a reference such as {@code 4 0 R} stands here; a comment may stand before either. */
    private boolean atForm() throws IOException {
        int numbers = 0;
        boolean inNumber = false;
        while (next >= 0 && (next <= ' ' || next >= '0' && next <= '9')) {
            boolean digit = next > ' ';
            numbers += digit && !inNumber ? 1 : 0;
            inNumber = digit;
            next = in.read();
        }
        return next == '[' || next == '%' || next == 'R' && numbers == 2;
    }

    private static boolean regular(int read) {
        return read > ' ' && read < 127 && "()<>[]{}/%".indexOf(read) < 0;
    }

    private static int hex(int read) {
        return read < 0 ? -1 : Character.digit(read, 16);
    }

    /** What is packed, up to the word that ends it. */
    private byte[] untilEnd() throws IOException {
        if (next == '\r') {
            next = in.read();
        }
        if (next == '\n') {
            next = in.read();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int matched = 0;
        while (next >= 0 && matched < END.length) {
            matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
            packed.write(next);
            if (packed.size() > MOST_PACKED) {
                throw InvalidInput.of("file", "document.file.bomb");
            }
            next = in.read();
        }
        return packed.toByteArray();
    }

    /** A list of objects holds no streams, so that this goes one step deep and no further. */
    private void lookInto(byte[] packed) throws IOException {
        try (InputStream objects = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            PdfLook look = new PdfLook(new BufferedInputStream(new Bounded(objects)), false);
            look.read();
        } catch (ZipException | EOFException otherwisePacked) {
            new PdfLook(new ByteArrayInputStream(packed), false).read();
        }
    }

    /** Counts what all lists of objects together unpack to. */
    private final class Bounded extends FilterInputStream {

        Bounded(InputStream objects) {
            super(objects);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            unpacked += Math.max(0, read);
            if (unpacked > MOST_UNPACKED) {
                throw InvalidInput.of("file", "document.file.bomb");
            }
            return read;
        }
    }
}
