package nl.samenspoor.insight.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationOrder;
import nl.samenspoor.cooperation.CooperationQuery;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.inbox.WaitingTasks;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which cooperations the portfolio shows, in which order. Null leaves a criterion out.
 *
 * @param filter     what is asked of the cooperations themselves
 * @param waits      only those in which something waits for this body
 * @param deciding   only those in which a council or college is asked to act at a gate
 * @param late       only those in which something is late
 * @param order      what they are ordered by
 * @param descending whether the order is turned round
 */
public record PortfolioQuery(
        CooperationFilter filter,
        @Nullable Body waits,
        boolean deciding,
        boolean late,
        Order order,
        boolean descending) {

    /** Everything, by name. */
    public static final PortfolioQuery ALL =
            new PortfolioQuery(CooperationFilter.ALL, null, false, false, Order.NAME, false);

    /** What {@code waits} says of what councils and colleges are asked at gates. */
    public static final String DECIDING = "deciding";

    /** What a portfolio is ordered by. */
    public enum Order {
        NAME,
        PHASE,
        /** Since when it is in its present phase: ascending, the one that is longest in it first. */
        SINCE,
        /** The first last day of its open tasks. */
        DUE,
        /** When it began. */
        STARTED;

        /** Lower-case key as addresses write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<String> PERIODS = List.of("present", "past");

    /**
     * Reads what an address says; empty leaves a criterion out.
     *
     * @throws InvalidInput on each field that holds what cannot be; the message says what can
     */
    public static PortfolioQuery read(PortfolioAsked asked) {
        Mistakes mistakes = new Mistakes();
        String words = mistakes.in(() -> PlainText.optional("q", asked.q(), PlainText.SHORT));
        Phase phase = asked.phase().isBlank() ? null : mistakes.in(() -> phase(asked.phase()));
        CooperationStatus status = asked.status().isBlank() ? null : mistakes.in(() -> status(asked.status()));
        MunicipalityCode municipality =
                asked.municipality().isBlank() ? null : mistakes.in(() -> new MunicipalityCode(asked.municipality()));
        String period = mistakes.in(() -> one("period", asked.period(), PERIODS));
        Body waits = mistakes.in(() -> body(asked.waits()));
        String late = mistakes.in(() -> one("late", asked.late(), List.of("yes")));
        Order order = mistakes.in(() -> order(asked.sort()));
        String direction = mistakes.in(() -> one("direction", asked.direction(), List.of("asc", "desc")));
        mistakes.refuse();
        return new PortfolioQuery(
                new CooperationFilter(
                        phase,
                        status,
                        municipality,
                        words,
                        period == null || period.isEmpty() ? null : Boolean.valueOf(period.equals("past"))),
                waits,
                asked.waits().strip().equals(DECIDING),
                "yes".equals(late),
                order == null ? Order.NAME : order,
                "desc".equals(direction));
    }

    private static Phase phase(String text) {
        if (!text.matches("[1-5]")) {
            throw InvalidInput.of("phase", "insight.phase", shortened(text));
        }
        return Phase.of(Integer.parseInt(text));
    }

    private static CooperationStatus status(String text) {
        return Arrays.stream(CooperationStatus.values())
                .filter(status -> status.key().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("status", "insight.status", shortened(text)));
    }

    private static @Nullable Body body(String text) {
        List<Body> bodies = Arrays.asList(Body.values());
        String key = one(
                "waits",
                text,
                Stream.concat(bodies.stream().map(PortfolioQuery::key), Stream.of(DECIDING))
                        .toList());
        return bodies.stream().filter(body -> key(body).equals(key)).findFirst().orElse(null);
    }

    private static Order order(String text) {
        String key =
                one("sort", text, Arrays.stream(Order.values()).map(Order::key).toList());
        return key.isEmpty() ? Order.NAME : Order.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Lower-case key of a body as addresses write it. */
    public static String key(Body body) {
        return body.name().toLowerCase(Locale.ROOT);
    }

    private static String one(String field, String text, List<String> choices) {
        String key = text.strip();
        if (!key.isEmpty() && !choices.contains(key)) {
            throw InvalidInput.of(
                    field,
                    "insight.noChoice",
                    field,
                    shortened(key),
                    choices.stream().collect(Collectors.joining(", ")));
        }
        return key;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    /** Whether it leaves anything out. */
    public boolean filtered() {
        return !filter.equals(CooperationFilter.ALL) || waiting();
    }

    /** Whether it asks for what waits; nothing does in those of the past, whatever their last known state was. */
    private boolean waiting() {
        return waits != null || deciding || late;
    }

    /** Whether it leaves nothing that can wait. */
    boolean ofPast() {
        return Boolean.TRUE.equals(filter.past());
    }

    CooperationQuery list(WaitingTasks waiting, LocalDate today) {
        List<Reach.Condition> also = new ArrayList<>();
        if (waiting()) {
            also.add(new Reach.Condition(
                    ofPast() ? "1 = 0" : "(c.observed_until is null or c.observed_until >= :presentDay)",
                    ofPast() ? Map.of() : Map.of("presentDay", today)));
        }
        if (deciding) {
            also.add(WaitingTasks.deciding());
        }
        if (waits != null) {
            also.add(WaitingTasks.waitsFor(waits));
        }
        if (late) {
            also.add(waiting.late());
        }
        return new CooperationQuery(filter, also, by(today));
    }

    private CooperationOrder by(LocalDate today) {
        return switch (order) {
            case NAME -> CooperationOrder.name(descending);
            case PHASE -> CooperationOrder.phase(descending);
            case SINCE -> CooperationOrder.phaseSince(descending);
            case DUE -> CooperationOrder.ofPresent(WaitingTasks.FIRST_DUE, descending, today);
            case STARTED -> CooperationOrder.started(descending);
        };
    }
}
