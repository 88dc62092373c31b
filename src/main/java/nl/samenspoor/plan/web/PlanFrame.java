package nl.samenspoor.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CollegeOnPlan;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.drafts.Merging;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.plan.FixedVersion;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a plan shows around it: where one is, and what this reader may do. */
@Component
class PlanFrame {

    private final Visibility visibility;
    private final Cooperations cooperations;
    private final CooperationNames names;
    private final PlanAccess access;
    private final Merging merging;
    private final Texts texts;

    PlanFrame(
            Visibility visibility,
            Cooperations cooperations,
            CooperationNames names,
            PlanAccess access,
            Merging merging,
            Texts texts) {
        this.visibility = visibility;
        this.cooperations = cooperations;
        this.names = names;
        this.access = access;
        this.merging = merging;
        this.texts = texts;
    }

    /** The cooperation, if the actor may see it. */
    CooperationSummary visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperations.summary(cooperation);
    }

    /** Names of the municipalities that take or took part. */
    Map<MunicipalityCode, String> names(CooperationSummary summary) {
        return names.municipalities(cooperations.partners(summary.id()).stream()
                .map(Partner::municipality)
                .distinct()
                .toList());
    }

    /** Present partners for whose body the reader has a right. */
    List<MunicipalityCode> own(Actor actor, Right right, CooperationSummary summary) {
        return summary.status() == CooperationStatus.ENDED
                ? List.of()
                : summary.partners().stream()
                        .filter(code -> Permissions.mayFor(actor, right, code))
                        .toList();
    }

    boolean may(Actor actor, Right right, CooperationSummary summary) {
        return summary.status() != CooperationStatus.ENDED && access.may(actor, right, summary);
    }

    /** @param below whether it is a page below the plan itself */
    void around(Actor actor, CooperationSummary summary, boolean below, Model model) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("/cooperations/" + summary.id(), summary.name()));
        if (below) {
            crumbs.add(new Crumb("/cooperations/" + summary.id() + "/plan", texts.of("plan.title")));
        }
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("cooperation", summary.id().text());
        model.addAttribute("cooperationName", summary.name());
        model.addAttribute("mayWrite", may(actor, Right.WRITE_PLAN, summary));
        model.addAttribute("mayComment", may(actor, Right.COMMENT_ON_PLAN, summary));
        model.addAttribute("mayFix", may(actor, Right.FIX_PLAN, summary));
        model.addAttribute("moments", merging);
    }

    /** Municipalities whose college decided on this very version; none when nothing was fixed. */
    static Set<MunicipalityCode> decidedOn(@Nullable FixedVersion version, List<CollegeOnPlan> decisions) {
        return decisions.stream()
                .filter(one -> version != null && version.number().equals(one.version()))
                .map(CollegeOnPlan::municipality)
                .collect(Collectors.toSet());
    }
}
