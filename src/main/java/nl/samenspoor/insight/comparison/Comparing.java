package nl.samenspoor.insight.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationQuery;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.EarlierStates;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the cooperations somebody may see. */
@Component
public class Comparing {

    /** Most cooperations that can be chosen by id at once. */
    public static final int MOST_CHOSEN = 50;

    /** Most cooperations offered at once to choose from. */
    public static final int MOST_OFFERED = 20;

    private final Map<ComparisonTable, ComparedTable> tables = new EnumMap<>(ComparisonTable.class);
    private final Cooperations cooperations;
    private final EarlierStates earlier;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    Comparing(
            List<ComparedTable> tables,
            Cooperations cooperations,
            EarlierStates earlier,
            Texts texts,
            EffectiveDateText dates,
            Clock clock) {
        tables.forEach(table -> this.tables.put(table.table(), table));
        this.cooperations = cooperations;
        this.earlier = earlier;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Which cooperations are compared, and what else is asked.
     *
     * @param chosen those named; empty for a page of all the actor may see
     * @param asOf   the reference date, and up to when the record counts
     * @param page   counted from 0; of no account when some were named
     * @param size   cooperations per page, 1 to 200
     */
    public record Asked(List<CooperationId> chosen, AsOf asOf, int page, int size) {

        public Asked {
            chosen = chosen.stream().distinct().toList();
        }
    }

    /** As they stand today: a page of all cooperations the actor may see. */
    public Comparison all(Actor actor, ComparisonTable table, int page, int size) {
        return compare(actor, table, new Asked(List.of(), AsOf.NOW, page, size));
    }

    /** As they stand today: the chosen cooperations. Errors as {@link #compare}. */
    public Comparison chosen(Actor actor, ComparisonTable table, Collection<CooperationId> chosen) {
        return compare(actor, table, new Asked(List.copyOf(chosen), AsOf.NOW, 0, MOST_CHOSEN));
    }

    /**
     * One table.
     *
     * @throws NotFound     when the actor may not see one of the cooperations named
     * @throws InvalidInput on {@code cooperations} when more than {@value #MOST_CHOSEN} are named, on {@code on} or
     *                      {@code recorded} for a day that is still to come
     */
    public Comparison compare(Actor actor, ComparisonTable table, Asked asked) {
        return compare(actor, List.of(table), asked).get(0);
    }

    /** Several tables of the same cooperations. Errors as {@link #compare(Actor, ComparisonTable, Asked)}. */
    public List<Comparison> compare(Actor actor, List<ComparisonTable> wanted, Asked asked) {
        CooperationPage found = found(actor, asked);
        Then then = then(found, asked.asOf());
        return wanted.stream().map(table -> made(table, asked.asOf(), then)).toList();
    }

    /**
     * The cooperations as they stood on the reference date, in a constant number of statements. Errors as
     * {@link #compare(Actor, ComparisonTable, Asked)}.
     */
    public CooperationPage selected(Actor actor, Asked asked) {
        return then(found(actor, asked), asked.asOf()).page();
    }

    /**
     * All that are compared, whatever the page: those named, else all the actor may see, by name; to be read with
     * {@link #part}. Errors as {@link #compare(Actor, ComparisonTable, Asked)}.
     */
    public List<CooperationId> ids(Actor actor, Asked asked) {
        check(asked.asOf());
        return asked.chosen().isEmpty()
                ? cooperations.ids(actor, CooperationQuery.of(CooperationFilter.ALL))
                : named(actor, asked.chosen()).items().stream()
                        .map(CooperationSummary::id)
                        .toList();
    }

    /** One table of some of the cooperations that {@link #ids} found, without a look at who asks. */
    public Comparison part(ComparisonTable table, AsOf asOf, List<CooperationId> some) {
        return made(table, asOf, then(page(cooperations.summaries(some)), asOf));
    }

    /**
     * For who reads what is asked for by itself: whether the actor may ask it. Errors as
     * {@link #compare(Actor, ComparisonTable, Asked)}.
     */
    public void require(Actor actor, Asked asked) {
        check(asked.asOf());
        requireVisible(actor, asked.chosen());
    }

    private CooperationPage found(Actor actor, Asked asked) {
        check(asked.asOf());
        return asked.chosen().isEmpty()
                ? cooperations.page(actor, CooperationFilter.ALL, asked.page(), asked.size())
                : named(actor, asked.chosen());
    }

    private void check(AsOf asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate recorded = asOf.recorded().day();
        if (recorded != null && recorded.isAfter(today)) {
            throw InvalidInput.of("recorded", "insight.recordedAhead");
        }
        if (asOf.day() != null && asOf.day().isAfter(today)) {
            throw InvalidInput.of("on", "insight.onAhead");
        }
    }

    /** A page of cooperations as they stood, and which of them had not been recorded or not with every day. */
    private record Then(CooperationPage page, Set<CooperationId> absent, Set<CooperationId> uncertain) {

        List<CooperationSummary> recorded() {
            return page.items().stream()
                    .filter(one -> !absent.contains(one.id()))
                    .toList();
        }

        Comparison.RecordThen record() {
            return new Comparison.RecordThen(of(absent), of(uncertain));
        }

        private List<CooperationSummary> of(Set<CooperationId> ids) {
            return page.items().stream().filter(one -> ids.contains(one.id())).toList();
        }
    }

    private Then then(CooperationPage found, AsOf asOf) {
        LocalDate day = asOf.day();
        if (day == null || !past(day) && !past(asOf.recorded().day())) {
            return new Then(found, Set.of(), Set.of());
        }
        EarlierStates.Stood stood = earlier.on(found.items(), day, asOf.recorded());
        return new Then(
                new CooperationPage(stood.cooperations(), found.page(), found.size(), found.total()),
                stood.unrecorded(),
                stood.uncertain());
    }

    private boolean past(@Nullable LocalDate day) {
        return day != null && day.isBefore(LocalDate.now(clock));
    }

    /**
     * What can be chosen, in a constant number of statements.
     *
     * @param chosen ids chosen already; those the actor may not see are left out
     * @param words  part of a name, blank for all
     * @throws InvalidInput on {@code q} for what is no plain text
     */
    public Choices choices(Actor actor, Collection<CooperationId> chosen, String words) {
        Set<CooperationId> visible = cooperations.visible(actor, chosen);
        CooperationPage found =
                cooperations.page(actor, new CooperationFilter(null, null, null, words), 0, MOST_OFFERED);
        return new Choices(
                cooperations.summaries(chosen.stream()
                        .filter(visible::contains)
                        .distinct()
                        .limit(MOST_CHOSEN)
                        .toList()),
                found.items().stream()
                        .filter(one -> !visible.contains(one.id()))
                        .toList(),
                found.total());
    }

    private CooperationPage named(Actor actor, List<CooperationId> chosen) {
        requireVisible(actor, chosen);
        return page(cooperations.summaries(chosen));
    }

    private void requireVisible(Actor actor, List<CooperationId> chosen) {
        if (chosen.size() > MOST_CHOSEN) {
            throw InvalidInput.of("cooperations", "insight.tooManyChosen", MOST_CHOSEN);
        }
        Set<CooperationId> visible = cooperations.visible(actor, chosen);
        if (!visible.containsAll(chosen)) {
            throw new NotFound("cooperation.none");
        }
    }

    private static CooperationPage page(List<CooperationSummary> items) {
        return new CooperationPage(items, 0, Math.max(items.size(), 1), items.size());
    }

    private Comparison made(ComparisonTable table, AsOf asOf, Then then) {
        ComparedTable compared = tables.get(table);
        if (compared == null) {
            throw new NotFound("insight.noTable", table.key());
        }
        CooperationPage page = then.page();
        List<ComparisonRow> rows = compared.rows(page.items(), asOf).stream()
                .map(row -> then.absent().contains(row.cooperation().id()) ? notYet(row, asOf) : row)
                .toList();
        return new Comparison(
                table,
                asOf,
                compared.columns(),
                rows,
                compared.crossed(rows),
                compared.evidence(then.recorded(), asOf),
                page.page(),
                page.size(),
                page.total(),
                then.record());
    }

    /** Of a cooperation that had not been recorded nothing was known. */
    private ComparisonRow notYet(ComparisonRow row, AsOf asOf) {
        LocalDate day = Objects.requireNonNull(asOf.recorded().day());
        Cell nothing = Cell.computed(Cell.NOT_KNOWN, texts.of("insight.source.notRecorded", dates.day(day)), null);
        Map<String, Cell> cells = new LinkedHashMap<>();
        row.cells().keySet().forEach(column -> cells.put(column, nothing));
        return new ComparisonRow(row.cooperation(), row.municipality(), cells);
    }
}
