package nl.samenspoor.insight.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.EarlierStates;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
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
    private final Clock clock;

    Comparing(List<ComparedTable> tables, Cooperations cooperations, EarlierStates earlier, Clock clock) {
        tables.forEach(table -> this.tables.put(table.table(), table));
        this.cooperations = cooperations;
        this.earlier = earlier;
        this.clock = clock;
    }

    /**
     * Which cooperations are compared, and what else is asked.
     *
     * @param chosen those named; empty for a page of all the actor may see
     * @param asOf   the reference date
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
     * @throws InvalidInput on {@code cooperations} when more than {@value #MOST_CHOSEN} are named, on {@code on} for a
     *                      reference date that is still to come
     */
    public Comparison compare(Actor actor, ComparisonTable table, Asked asked) {
        return compare(actor, List.of(table), asked).get(0);
    }

    /** Several tables of the same cooperations. Errors as {@link #compare(Actor, ComparisonTable, Asked)}. */
    public List<Comparison> compare(Actor actor, List<ComparisonTable> wanted, Asked asked) {
        CooperationPage stood = selected(actor, asked);
        return wanted.stream().map(table -> made(table, asked.asOf(), stood)).toList();
    }

    /**
     * The cooperations as they stood on the reference date, in a constant number of statements. Errors as
     * {@link #compare(Actor, ComparisonTable, Asked)}.
     */
    public CooperationPage selected(Actor actor, Asked asked) {
        LocalDate day = asked.asOf().day();
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw InvalidInput.of("on", "insight.onAhead");
        }
        CooperationPage found = asked.chosen().isEmpty()
                ? cooperations.page(actor, CooperationFilter.ALL, asked.page(), asked.size())
                : named(actor, asked.chosen());
        return day == null || !day.isBefore(LocalDate.now(clock))
                ? found
                : new CooperationPage(earlier.on(found.items(), day), found.page(), found.size(), found.total());
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
        if (chosen.size() > MOST_CHOSEN) {
            throw InvalidInput.of("cooperations", "insight.tooManyChosen", MOST_CHOSEN);
        }
        Set<CooperationId> visible = cooperations.visible(actor, chosen);
        if (!visible.containsAll(chosen)) {
            throw new NotFound("cooperation");
        }
        List<CooperationSummary> items = cooperations.summaries(chosen);
        return new CooperationPage(items, 0, Math.max(items.size(), 1), items.size());
    }

    private Comparison made(ComparisonTable table, AsOf asOf, CooperationPage page) {
        ComparedTable compared = tables.get(table);
        if (compared == null) {
            throw new NotFound("insight.noTable", table.key());
        }
        List<CooperationSummary> stood = page.items();
        List<ComparisonRow> rows = compared.rows(stood, asOf);
        return new Comparison(
                table,
                asOf,
                compared.columns(),
                rows,
                compared.crossed(rows),
                compared.evidence(stood, asOf),
                page.page(),
                page.size(),
                page.total());
    }
}
