package nl.samenspoor.insight.overview;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an address asks of the portfolio, as it was written; empty where it says nothing.
 *
 * @param phase        1 to 5
 * @param status       {@code active}, {@code on-hold} or {@code ended}
 * @param municipality code of a present or former partner
 * @param q            part of the name
 * @param period       {@code present}, or {@code past} for those of which nothing is known after a day that has passed
 * @param waits        a body something waits for: {@code council}, {@code college}, {@code works_council},
 *                     {@code secretary} or {@code project_leader}; or {@code deciding} for what councils and colleges are
 *                     asked at gates
 * @param late         {@code yes} for those in which something is late
 * @param sort         {@code name}, {@code phase}, {@code since}, {@code due} or {@code started}
 * @param direction    {@code asc} or {@code desc}
 */
public record PortfolioAsked(
        String phase,
        String status,
        String municipality,
        String q,
        String period,
        String waits,
        String late,
        String sort,
        String direction) {

    /** What is not empty, by the name it has in an address. */
    public Map<String, String> said() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("phase", phase);
        all.put("status", status);
        all.put("municipality", municipality);
        all.put("q", q);
        all.put("period", period);
        all.put("waits", waits);
        all.put("late", late);
        all.put("sort", sort);
        all.put("direction", direction);
        all.values().removeIf(String::isBlank);
        return all;
    }
}
