package nl.samenspoor.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.insight.comparison.AsOf;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a comparison says; everything about it stands there, so that a link shows another the same.
 *
 * @param table    key of a table, or {@value #ALL} for all of them on one sheet
 * @param chosen   cooperations named, or none for all one may see
 * @param on       reference date as written, or blank
 * @param recorded the last day whose records count as written, or blank
 * @param q        what is searched for in the list to choose from
 * @param page     counted from 0
 * @param size     cooperations per page
 */
record ComparisonAddress(
        String table, List<CooperationId> chosen, String on, String recorded, String q, int page, int size) {

    static final String ALL = "all";

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /**
     * @throws InvalidInput when page or size lie outside their limits
     * @throws NotFound     for what cannot be the id of a cooperation
     */
    static ComparisonAddress of(
            String table,
            List<String> cooperation,
            List<String> cooperations,
            String on,
            String recorded,
            String q,
            int page,
            int size) {
        PageJson.check(page, size);
        return new ComparisonAddress(
                table,
                Stream.concat(cooperation.stream(), cooperations.stream())
                        .filter(id -> !id.isBlank())
                        .map(CooperationId::new)
                        .distinct()
                        .toList(),
                on.strip(),
                recorded.strip(),
                q,
                page,
                size);
    }

    /** The same of a page, in whose address people write days as they type them ({@link TypedDate}). */
    ComparisonAddress typed() {
        return new ComparisonAddress(table, chosen, written(on), written(recorded), q, page, size);
    }

    /** A day as written; what is no day stays as it was typed. */
    private static String written(String typed) {
        String edtf = TypedDate.edtf(typed);
        return edtf.matches(DAY) ? edtf : typed;
    }

    /** @throws NotFound for a table that does not exist */
    List<ComparisonTable> tables() {
        return table.equals(ALL) ? List.of(ComparisonTable.values()) : List.of(ComparisonTable.of(table));
    }

    /** @throws InvalidInput on {@code on} and {@code recorded} for a day that is none */
    Comparing.Asked asked() {
        return new Comparing.Asked(chosen, asOf(), page, size);
    }

    private AsOf asOf() {
        Mistakes wrong = new Mistakes();
        LocalDate effective = wrong.in(() -> day("on", on));
        LocalDate until = wrong.in(() -> day("recorded", recorded));
        wrong.refuse();
        return new AsOf(effective, new RecordedUntil(until));
    }

    private static @Nullable LocalDate day(String field, String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches(DAY)) {
            throw InvalidInput.of(field, "kernel.day", written.substring(0, Math.min(40, written.length())));
        }
        return CalendarDay.parse(field, written);
    }

    /** The same selection in another table. */
    public String to(String other) {
        return "/compare?table=" + other + selection() + (size == 50 ? "" : "&size=" + size);
    }

    /** What the same selection teaches. */
    public String lessons() {
        return ("/compare/insight?" + selection()).replace("?&", "?");
    }

    /** As a file for a spreadsheet, with every cooperation of the selection. */
    public String file() {
        return "/compare.csv?table=" + table + selection();
    }

    /** Its days as the name of a file has them; today when it names none. */
    String days(LocalDate today) {
        return on.isEmpty() && recorded.isEmpty()
                ? today.toString()
                : String.join(
                        "-",
                        Stream.of(on, recorded).filter(day -> !day.isEmpty()).toList());
    }

    /** Up to and including {@code page=}. */
    public String pages() {
        return "/compare?table=" + table + selection() + "&size=" + size + "&page=";
    }

    private String selection() {
        return chosenIds() + parameter("on", on) + parameter("recorded", recorded);
    }

    private String chosenIds() {
        return chosen.stream().map(id -> "&cooperation=" + id.text()).collect(Collectors.joining());
    }

    private static String parameter(String name, String day) {
        return day.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(day, StandardCharsets.UTF_8);
    }
}
