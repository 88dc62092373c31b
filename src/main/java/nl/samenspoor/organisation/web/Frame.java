package nl.samenspoor.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of an organisation have in common: the name of the cooperation, the way back, and its partners. */
@Component
class Frame {

    /** A choice of a list. */
    record Option(String value, String label) {}

    private final CooperationNames names;
    private final PresentPartners partners;
    private final Texts texts;

    Frame(CooperationNames names, PresentPartners partners, Texts texts) {
        this.names = names;
        this.partners = partners;
        this.texts = texts;
    }

    /** @param below whether the page lies under that of the organisation */
    void lay(CooperationId cooperation, boolean below, Model model) {
        String name = names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text());
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("/cooperations/" + cooperation, name));
        if (below) {
            crumbs.add(new Crumb("/cooperations/" + cooperation + "/organisation", texts.of("organisation.title")));
        }
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", crumbs);
    }

    /** Names by code of the partners and of these municipalities, in two statements. */
    Map<MunicipalityCode, String> municipalities(Set<MunicipalityCode> others) {
        return names.municipalities(others);
    }

    /** The present partners and these others, by name, for a list to choose from. */
    List<Option> choices(CooperationId cooperation, Set<MunicipalityCode> others) {
        Set<MunicipalityCode> codes = new LinkedHashSet<>(partners.of(cooperation));
        codes.addAll(others);
        Map<MunicipalityCode, String> named = named(cooperation, others);
        return codes.stream()
                .map(code -> new Option(code.text(), named.getOrDefault(code, code.text())))
                .toList();
    }

    /** Names by code of the present partners and of these others. */
    Map<MunicipalityCode, String> named(CooperationId cooperation, Set<MunicipalityCode> others) {
        Set<MunicipalityCode> codes = new LinkedHashSet<>(partners.of(cooperation));
        codes.addAll(others);
        return names.municipalities(codes);
    }
}
