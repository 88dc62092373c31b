package nl.samenspoor.insight.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCatalogue;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.FactorTexts;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Listing;
import nl.samenspoor.insight.overview.FactorHeat.Column;
import nl.samenspoor.insight.overview.FactorHeat.Group;
import nl.samenspoor.insight.overview.FactorHeat.Mark;
import nl.samenspoor.insight.overview.FactorHeat.Row;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sets the latest scores of cooperations side by side, in two statements. The caller checks who may see them. */
@Component
public class FactorHeats {

    private final Factors factors;
    private final FactorCatalogue catalogue;
    private final FactorTexts texts;

    FactorHeats(Factors factors, FactorCatalogue catalogue, FactorTexts texts) {
        this.factors = factors;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** In the language of the current request. */
    public FactorHeat of(List<CooperationSummary> cooperations) {
        List<Factor> checklist = catalogue.checklist();
        Map<CooperationId, List<FactorStatus>> known =
                factors.all(cooperations.stream().map(CooperationSummary::id).toList());
        return new FactorHeat(
                groups(checklist),
                checklist.stream()
                        .map(factor -> new Column(factor, texts.name(factor, LocaleContextHolder.getLocale())))
                        .toList(),
                cooperations.stream()
                        .map(one -> row(one, known.getOrDefault(one.id(), List.of())))
                        .toList());
    }

    private static List<Group> groups(List<Factor> checklist) {
        List<Group> groups = new ArrayList<>();
        for (Factor factor : checklist) {
            String category = factor.category().key();
            int last = groups.size() - 1;
            if (last >= 0 && groups.get(last).category().equals(category)) {
                groups.set(last, new Group(category, groups.get(last).factors() + 1));
            } else {
                groups.add(new Group(category, 1));
            }
        }
        return groups;
    }

    private static Row row(CooperationSummary cooperation, List<FactorStatus> statuses) {
        List<FactorStatus> listed = statuses.stream()
                .filter(status -> status.factor().listing() == Listing.CHECKLIST)
                .toList();
        if (listed.stream().noneMatch(FactorStatus::assessed)) {
            return Row.nothing(cooperation);
        }
        return new Row(
                cooperation,
                listed.stream()
                        .map(status -> new Mark(
                                status.score().key(),
                                FactorEffect.of(status.factor().polarity(), status.score())))
                        .toList());
    }
}
