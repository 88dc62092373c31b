package nl.samenspoor.insight.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.insight.decisions.DecisionList;
import nl.samenspoor.insight.decisions.DecisionWording;
import nl.samenspoor.insight.decisions.ListingDecisions;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.CsvFile;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Decision lists (besluitenlijsten), per cooperation and per municipality: as a page, on paper, and as a file. */
@Controller
class DecisionListPages {

    private final ListingDecisions listing;
    private final DecisionWording wording;
    private final Municipalities municipalities;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    DecisionListPages(
            ListingDecisions listing,
            DecisionWording wording,
            Municipalities municipalities,
            Texts texts,
            ApplicationEventPublisher events) {
        this.listing = listing;
        this.wording = wording;
        this.municipalities = municipalities;
        this.texts = texts;
        this.events = events;
    }

    @GetMapping("/cooperations/{id}/decisions")
    String ofCooperation(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String year, Model model) {
        CooperationId cooperation = new CooperationId(id);
        DecisionList list = listing.ofCooperation(actor, cooperation, year(year));
        model.addAttribute("cooperationId", id);
        model.addAttribute("subject", list.name(cooperation));
        model.addAttribute("address", "/cooperations/" + id + "/decisions");
        model.addAttribute(
                "others",
                list.municipalities().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().text(),
                                Map.Entry::getValue,
                                (one, other) -> one,
                                LinkedHashMap::new)));
        return show(list, year, model);
    }

    @GetMapping("/municipalities/{code}/decisions")
    String ofMunicipality(
            Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String year, Model model) {
        MunicipalityCode municipality = municipality(code);
        DecisionList list = listing.ofMunicipality(actor, municipality, year(year));
        model.addAttribute("subject", municipalities.name(municipality));
        model.addAttribute("address", "/municipalities/" + code + "/decisions");
        model.addAttribute("others", Map.of());
        return show(list, year, model);
    }

    private static String show(DecisionList list, String year, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("year", year);
        return "insight/decisions";
    }

    @GetMapping({"/cooperations/{id}/decisions.csv", "/api/v1/cooperations/{id}/decisions.csv"})
    ResponseEntity<byte[]> fileOfCooperation(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String year) {
        CooperationId cooperation = new CooperationId(id);
        DecisionList found = listing.ofCooperation(actor, cooperation, year(year));
        events.publishEvent(new Audited(actor.account(), AuditAction.EXPORTED, "decisions of " + cooperation, null));
        return file(found, list -> list.name(cooperation), year);
    }

    @GetMapping({"/municipalities/{code}/decisions.csv", "/api/v1/municipalities/{code}/decisions.csv"})
    ResponseEntity<byte[]> fileOfMunicipality(
            Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String year) {
        MunicipalityCode municipality = municipality(code);
        DecisionList found = listing.ofMunicipality(actor, municipality, year(year));
        events.publishEvent(new Audited(actor.account(), AuditAction.EXPORTED, "decisions of " + municipality, null));
        return file(found, list -> municipalities.name(municipality), year);
    }

    private ResponseEntity<byte[]> file(DecisionList list, Function<DecisionList, String> subject, String year) {
        String name = fileName(texts.of("insight.decisions.file"), subject.apply(list), year);
        return CsvFile.of(name, wording.csv(list));
    }

    /** Letters and digits in small letters, with one dash in the place of everything else between them. */
    static String fileName(String... parts) {
        return String.join(" ", parts)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** @throws NotFound for what cannot be a code */
    static MunicipalityCode municipality(String code) {
        if (!code.matches("GM[0-9]{4}")) {
            throw new NotFound("insight.noMunicipality");
        }
        return new MunicipalityCode(code);
    }

    /** @throws InvalidInput on {@code year} for what is no year */
    static @Nullable Integer year(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{3}")) {
            throw InvalidInput.of("year", "insight.year", text.substring(0, Math.min(20, text.length())));
        }
        return Integer.valueOf(text);
    }
}
