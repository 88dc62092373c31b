package nl.samenspoor.terms.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermKind;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with all legal and agreed terms, each with its source and how sure it is. */
@Controller
class CataloguePage {

    /**
     * A term in force, and the versions of it that are not.
     *
     * @param rule    the version in force today
     * @param earlier the other versions, the newest first
     */
    record Line(TermRule rule, List<TermRule> earlier) {}

    private final TermCatalogue catalogue;
    private final Parties parties;
    private final Today today;

    CataloguePage(TermCatalogue catalogue, Parties parties, Today today) {
        this.catalogue = catalogue;
        this.parties = parties;
        this.today = today;
    }

    @GetMapping("/terms")
    String all(Actor actor, @RequestParam(defaultValue = "") String kind, Locale reader, Model model) {
        TermKind wanted = kind.isEmpty() ? null : TermKind.of(kind);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", TermKind.values());
        model.addAttribute(
                "groups",
                Arrays.stream(TermKind.values())
                        .filter(one -> wanted == null || one == wanted)
                        .map(one -> lines(one, reader))
                        .filter(lines -> !lines.isEmpty())
                        .toList());
        model.addAttribute(
                "equated",
                catalogue.equatedDays().keySet().stream()
                        .filter(day -> day.getYear() >= today.day().getYear())
                        .sorted()
                        .toList());
        model.addAttribute("calendars", calendars(actor));
        return "terms/catalogue";
    }

    private List<Line> lines(TermKind kind, Locale reader) {
        return catalogue.inForce(today.day()).stream()
                .filter(rule -> rule.kind() == kind)
                .sorted(Comparator.comparing(rule -> rule.in(reader).source()))
                .map(rule -> new Line(
                        rule,
                        catalogue.versions(rule.id()).stream()
                                .filter(version -> !version.equals(rule))
                                .toList()))
                .toList();
    }

    /** The council calendars this account keeps. */
    private List<Named> calendars(Actor actor) {
        List<MunicipalityCode> codes = actor.seats().stream()
                .filter(seat -> seat.role() == Role.COUNCIL_CLERK)
                .map(Seat::municipality)
                .sorted()
                .toList();
        return parties.names(codes).entrySet().stream()
                .map(entry -> new Named(entry.getKey().text(), entry.getValue()))
                .toList();
    }
}
