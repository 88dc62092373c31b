package nl.samenspoor.insight.comparison;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Compares the cooperations somebody may see. */
@Component
public class Comparing {

    /** Most cooperations that can be chosen by id at once. */
    public static final int MOST_CHOSEN = 50;

    private final Map<ComparisonTable, ComparedTable> tables = new EnumMap<>(ComparisonTable.class);
    private final Cooperations cooperations;
    private final Visibility visibility;

    Comparing(List<ComparedTable> tables, Cooperations cooperations, Visibility visibility) {
        tables.forEach(table -> this.tables.put(table.table(), table));
        this.cooperations = cooperations;
        this.visibility = visibility;
    }

    /**
     * A page of all cooperations the actor may see.
     *
     * @param page counted from 0
     * @param size cooperations per page, 1 to 200
     */
    public Comparison all(Actor actor, ComparisonTable table, int page, int size) {
        CooperationPage found = cooperations.page(actor, CooperationFilter.ALL, page, size);
        return compare(table, found.items(), found.page(), found.size(), found.total());
    }

    /**
     * The chosen cooperations.
     *
     * @throws NotFound     when the actor may not see one of them
     * @throws InvalidInput when there are more than {@value #MOST_CHOSEN}
     */
    public Comparison chosen(Actor actor, ComparisonTable table, Collection<CooperationId> chosen) {
        if (chosen.size() > MOST_CHOSEN) {
            throw InvalidInput.of("cooperations", "insight.tooManyChosen", MOST_CHOSEN);
        }
        List<CooperationId> ids = chosen.stream().distinct().toList();
        ids.forEach(id -> visibility.requireVisible(actor, id));
        List<CooperationSummary> found = cooperations.summaries(ids);
        return compare(table, found, 0, Math.max(found.size(), 1), found.size());
    }

    private Comparison compare(ComparisonTable table, List<CooperationSummary> found, int page, int size, long total) {
        ComparedTable compared = tables.get(table);
        if (compared == null) {
            throw new NotFound("insight.noTable", table.key());
        }
        return new Comparison(table, compared.columns(), compared.rows(found), page, size, total);
    }
}
