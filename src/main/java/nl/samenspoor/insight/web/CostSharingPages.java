package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.Allocation;
import nl.samenspoor.agreement.ShareLines;
import nl.samenspoor.insight.costs.Basis;
import nl.samenspoor.insight.costs.CostSharing;
import nl.samenspoor.insight.costs.Mix;
import nl.samenspoor.insight.costs.SharingCosts;
import nl.samenspoor.insight.costs.Stretch;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Euros;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that sets the agreed key beside the indicators and divides an amount. What it computes is kept nowhere. */
@Controller
class CostSharingPages {

    /** Name of the field with the weight of an indicator begins with this. */
    private static final String WEIGHT = "weight-";

    private final SharingCosts sharing;
    private final AgreeingCostKeys agreeing;
    private final Municipalities municipalities;
    private final Texts texts;

    CostSharingPages(SharingCosts sharing, AgreeingCostKeys agreeing, Municipalities municipalities, Texts texts) {
        this.sharing = sharing;
        this.agreeing = agreeing;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    @GetMapping("/cooperations/{id}/cost-sharing")
    String show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String shares,
            @RequestParam Map<String, String> all,
            Model model,
            HttpServletResponse response) {
        CostSharing costs = sharing.of(actor, new CooperationId(id));
        model.addAttribute("costs", costs);
        model.addAttribute("laysDown", agreeing.possible(actor, costs.cooperation()));
        model.addAttribute("pictures", new Pictures(costs));
        model.addAttribute("amount", amount);
        model.addAttribute("by", by.isEmpty() ? usual(costs) : by);
        model.addAttribute("shares", shares);
        model.addAttribute("weights", weights(costs, all));
        if (!amount.isBlank()) {
            try {
                Basis basis = basis(costs, by.isEmpty() ? usual(costs) : by, shares, all);
                Allocation allocation = Allocation.of(Euros.parse("amount", amount), basis.shares());
                model.addAttribute("basis", basis);
                model.addAttribute("allocation", allocation);
                model.addAttribute("parts", costs.borne(allocation));
                model.addAttribute("agreed", agreed(costs, basis, allocation));
            } catch (InvalidInput wrong) {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                FieldMessages problems = texts.fields(wrong);
                model.addAttribute("problems", problems);
                model.addAttribute("errors", texts.named(problems, this::label));
            }
        }
        return "insight/costs";
    }

    private static String usual(CostSharing costs) {
        return costs.current() == null ? Basis.EQUAL : costs.current().key();
    }

    /** What a field of the calculator is called; null for one it does not have. */
    private @Nullable String label(String field) {
        return switch (field) {
            case "amount", "by", "weights" -> texts.of("insight.sharing." + field);
            case "shares" -> texts.of("insight.sharing.ownShares");
            default -> null;
        };
    }

    /** What stands in the field of each indicator. */
    private static Map<String, String> weights(CostSharing costs, Map<String, String> all) {
        Map<String, String> typed = new LinkedHashMap<>();
        costs.indicators()
                .forEach(line -> typed.put(line.indicator(), all.getOrDefault(WEIGHT + line.indicator(), "")));
        return typed;
    }

    private static Basis mixed(CostSharing costs, Map<String, String> all) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights(costs, all).forEach((indicator, typed) -> {
            if (!typed.isBlank()) {
                if (!typed.strip().matches("\\d{1,6}")) {
                    throw InvalidInput.of("weights", "insight.costs.weight", Mix.HEAVIEST);
                }
                weights.put(indicator, Integer.valueOf(typed.strip()));
            }
        });
        return Mix.of(weights, costs.indicators());
    }

    private Basis basis(CostSharing costs, String by, String own, Map<String, String> all) {
        if (by.equals(Basis.MIX)) {
            return mixed(costs, all);
        }
        if (!by.equals(Basis.OWN)) {
            return costs.basis(by);
        }
        Map<MunicipalityCode, Share> shares = ShareLines.read("shares", own, municipalities);
        if (shares.isEmpty()) {
            throw InvalidInput.of("shares", "insight.costs.ownNeeded");
        }
        for (MunicipalityCode code : shares.keySet()) {
            if (!costs.bearers().containsKey(code)) {
                throw InvalidInput.of("shares", "insight.costs.noPartner", municipalities.name(code));
            }
        }
        return new Basis(Basis.OWN, shares, null);
    }

    /** The same amount by the agreed key, to compare with; none when there is no key or it was asked for itself. */
    private static Map<MunicipalityCode, BigDecimal> agreed(CostSharing costs, Basis basis, Allocation allocation) {
        Basis current = costs.current();
        return current == null || current.key().equals(basis.key())
                ? Map.of()
                : costs.borne(Allocation.of(allocation.amount(), current.shares()));
    }

    /** The bars beside the figures. */
    public record Pictures(CostSharing costs) {

        public List<Stretch> bar(Map<MunicipalityCode, Share> shares) {
            return Stretch.bar(costs.bearers().keySet(), shares);
        }
    }
}
