package nl.samenspoor.insight.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;

/** The pictures a portfolio is shown in. */
enum PortfolioView {
    /** The rails of a page, what waits first, and the other pictures of the first of its rows. */
    ALL,
    RAILS,
    DURATIONS,
    WAITING,
    FACTORS;

    /** Lower-case key as addresses write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code view} for a picture there is not */
    static PortfolioView of(String key) {
        if (key.isBlank()) {
            return ALL;
        }
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "view",
                        "insight.noChoice",
                        "view",
                        key.substring(0, Math.min(40, key.length())),
                        Arrays.stream(values()).map(PortfolioView::key).collect(Collectors.joining(", "))));
    }
}
