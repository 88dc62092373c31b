package nl.samenspoor.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma separated values as Dutch spreadsheets open them: UTF-8 with a byte order mark, semicolons, every cell quoted
 * (RFC 4180), lines ended by CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe in front. Every file of this
 * sort is written here.
 */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    public static String write(List<List<String>> rows) {
        return BYTE_ORDER_MARK + more(rows);
    }

    /** Rows that come after what {@link #write} began, for a file that is sent while it is read. */
    public static String more(List<List<String>> rows) {
        return rows.stream().map(Csv::row).collect(Collectors.joining());
    }

    /** Writes each row as it comes, so that a long file needs no more memory than a row. */
    public static void write(Writer out, Stream<List<String>> rows) throws IOException {
        out.write(BYTE_ORDER_MARK);
        Iterator<List<String>> each = rows.iterator();
        while (each.hasNext()) {
            out.write(row(each.next()));
        }
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }

    /** Spaces in front do not keep a spreadsheet from seeing a formula. */
    private static String harmless(String text) {
        String start = text.replaceFirst("^[ \u00a0]+", "");
        return start.isEmpty() || FORMULA.indexOf(start.charAt(0)) < 0 ? text : "'" + text;
    }
}
