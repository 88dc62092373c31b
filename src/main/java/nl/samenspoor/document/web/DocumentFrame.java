package nl.samenspoor.document.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.Retention;
import nl.samenspoor.document.WooCategory;
import nl.samenspoor.document.file.FileType;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;

/** What the pages of documents share. */
@Component
class DocumentFrame {

    /** One of a list to choose from. */
    record Option(String value, String label) {}

    private final CooperationNames names;
    private final Municipalities municipalities;
    private final Texts texts;
    private final DataSize largest;

    DocumentFrame(
            CooperationNames names,
            Municipalities municipalities,
            Texts texts,
            @Value("${samenspoor.documents.largest}") DataSize largest) {
        this.names = names;
        this.municipalities = municipalities;
        this.texts = texts;
        this.largest = largest;
    }

    /** The list itself. */
    void fill(Model model, CooperationId cooperation) {
        fill(model, cooperation, List.of());
    }

    /** A page below the list. */
    void fillBelow(Model model, CooperationId cooperation, @Nullable Document document) {
        List<Crumb> below = new ArrayList<>();
        String list = "/cooperations/" + cooperation + "/documents";
        below.add(new Crumb(list, texts.of("document.title")));
        if (document != null) {
            below.add(new Crumb(
                    list + "/" + document.id(),
                    RecordedWords.marked(document.newest().facts().title())));
        }
        fill(model, cooperation, below);
    }

    private void fill(Model model, CooperationId cooperation, List<Crumb> below) {
        String name = names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text());
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("/cooperations/" + cooperation, name));
        crumbs.addAll(below);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
    }

    /** A form with a file. */
    void fillForm(Model model, CooperationId cooperation, DocumentForm form, @Nullable FieldMessages problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "document.field."));
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute("woo", WooCategory.values());
        model.addAttribute("nominations", Retention.Nomination.values());
        model.addAttribute("largest", largest.toMegabytes());
        model.addAttribute("largestBytes", largest.toBytes());
        model.addAttribute("types", FileType.accepted());
        fillBelow(model, cooperation, model.getAttribute("document") instanceof Document known ? known : null);
    }

    /** Municipalities to choose from, in this order. */
    List<Option> options(Collection<MunicipalityCode> codes) {
        Map<MunicipalityCode, String> known = municipalities.names(codes);
        return codes.stream()
                .map(code -> new Option(code.text(), known.getOrDefault(code, code.text())))
                .toList();
    }
}
