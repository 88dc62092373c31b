package nl.samenspoor.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.insight.overview.PortfolioAsked;

/**
 * Addresses that keep what was asked of the portfolio and change one thing.
 *
 * @param asked what was asked
 * @param view  the picture that is shown
 * @param size  rows per page
 */
record PortfolioAddress(PortfolioAsked asked, PortfolioView view, int size) {

    static final int USUAL_SIZE = 25;

    /** The same list in another picture. */
    public String in(String otherView) {
        Map<String, String> parts = parts();
        parts.put("view", otherView);
        return "/?" + written(parts);
    }

    /** The same as a file. */
    public String file() {
        return "/portfolio.csv?" + written(asked.said());
    }

    /** The same list in another order; in the opposite direction when it is in that order already. */
    public String by(String order) {
        Map<String, String> parts = parts();
        boolean turned = order.equals(sorted()) && !asked.direction().equals("desc");
        parts.put("sort", order);
        parts.put("direction", turned ? "desc" : "asc");
        return "/?" + written(parts);
    }

    /** Key of the order it is in. */
    public String sorted() {
        return asked.sort().isBlank() ? "name" : asked.sort();
    }

    /** Up to and including {@code page=}. */
    String paged() {
        Map<String, String> parts = parts();
        parts.put("page", "");
        return "/?" + written(parts);
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>(asked.said());
        if (view != PortfolioView.ALL) {
            parts.put("view", view.key());
        }
        if (size != USUAL_SIZE) {
            parts.put("size", String.valueOf(size));
        }
        return parts;
    }

    private static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
