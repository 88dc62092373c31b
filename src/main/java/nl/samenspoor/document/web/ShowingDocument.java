package nl.samenspoor.document.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.DocumentFilter;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentRights;
import nl.samenspoor.document.Documents;
import nl.samenspoor.document.ExceptionGround;
import nl.samenspoor.document.Extent;
import nl.samenspoor.document.GateLink;
import nl.samenspoor.document.Retention;
import nl.samenspoor.document.Signatory;
import nl.samenspoor.document.Signature;
import nl.samenspoor.document.SigningRole;
import nl.samenspoor.document.TabledDocuments;
import nl.samenspoor.document.WooCategory;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one document. The caller checks who may see it. */
@Component
class ShowingDocument {

    private static final int MOST = 200;

    /** Who can sign for a municipality, or for the whole. */
    record Group(String name, List<DocumentFrame.Option> signatories) {}

    private final Documents documents;
    private final DocumentRights rights;
    private final DocumentFrame frame;
    private final TabledDocuments tabled;
    private final GateView gates;
    private final PresentPartners partners;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final Texts texts;

    ShowingDocument(
            Documents documents,
            DocumentRights rights,
            DocumentFrame frame,
            TabledDocuments tabled,
            GateView gates,
            PresentPartners partners,
            Municipalities municipalities,
            Visibility visibility,
            Texts texts) {
        this.documents = documents;
        this.rights = rights;
        this.frame = frame;
        this.tabled = tabled;
        this.gates = gates;
        this.partners = partners;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.texts = texts;
    }

    String show(Actor actor, Document document, SigningForm form, @Nullable FieldMessages problems, Model model) {
        DocumentId id = document.id();
        Signature signature = documents.signature(id).orElse(null);
        List<MunicipalityCode> ever = partners.everOf(document.cooperation());
        Map<MunicipalityCode, String> names = names(document, signature, ever);
        Map<GateKey, Integer> composable = gates.composable(document.cooperation());
        List<GateLink> links = documents.links(id);
        boolean mayLink = visibility.may(actor, Right.LINK_DOCUMENT, document.cooperation());
        model.addAttribute("document", document);
        model.addAttribute("versions", documents.versions(id));
        model.addAttribute("standings", documents.standings(id));
        model.addAttribute("opennesses", documents.opennesses(id));
        model.addAttribute("mayState", rights.mayState(actor, document));
        model.addAttribute("exceptions", ExceptionGround.values());
        model.addAttribute("extents", Extent.values());
        model.addAttribute("redactable", rights.mayState(actor, document) ? redactable(document) : List.of());
        model.addAttribute("redacted", find(document, document.openness().redacted()));
        model.addAttribute("redactedBy", documents.redactedBy(id));
        if (!model.containsAttribute("openness")) {
            model.addAttribute("openness", OpennessForm.of(document));
        }
        model.addAttribute("filings", documents.filings(id));
        if (!model.containsAttribute("filing")) {
            model.addAttribute("filing", FilingForm.of(document));
        }
        model.addAttribute("woo", WooCategory.values());
        model.addAttribute("nominations", Retention.Nomination.values());
        model.addAttribute("proposed", proposed(document));
        model.addAttribute("signature", signature);
        model.addAttribute(
                "signedBy",
                signature == null
                        ? List.of()
                        : signature.by().stream().map(one -> words(one, names)).toList());
        model.addAttribute("owner", document.municipality() == null ? null : names.get(document.municipality()));
        model.addAttribute("links", links);
        model.addAttribute("amending", documents.amending(id));
        model.addAttribute("amended", find(document, document.amends()));
        model.addAttribute("composable", composable);
        model.addAttribute(
                "linkable",
                composable.entrySet().stream()
                        .filter(entry -> !links.contains(new GateLink(entry.getKey(), entry.getValue())))
                        .map(Map.Entry::getKey)
                        .toList());
        model.addAttribute("mayLink", mayLink);
        boolean mayChange = !document.signed() && rights.mayChange(actor, document);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute(
                "tabled",
                mayChange && !document.withdrawn() ? tabled.at(document).orElse(null) : null);
        model.addAttribute("mayAdd", rights.mayAdd(actor, document.cooperation()));
        model.addAttribute("signatories", signatories(document, ever, names));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", problems == null ? null : texts.named(problems, this::label));
        frame.fillBelow(model, document.cooperation(), null);
        return "document/one";
    }

    private @Nullable String label(String field) {
        return switch (field) {
            case "reason" -> texts.of("document.reason");
            case "on" -> texts.of("document.sign.on");
            case "by" -> texts.of("document.sign.by");
            case "gate" -> texts.of("document.gates.which");
            case "source" -> texts.of("document.field.source");
            case "extent", "publishedOn", "publicationUrl", "exception", "exceptionReviewOn", "redacted" ->
                texts.of("document.openness." + field);
            case "woo", "nomination", "retentionResult", "retentionYears", "retentionFrom" ->
                texts.of("document.field." + field);
            default -> null;
        };
    }

    /** The usual category of its kind, as long as nobody said one. */
    private static @Nullable WooCategory proposed(Document document) {
        WooCategory usual = document.newest().facts().kind().usual();
        return document.filing().woo() == WooCategory.UNKNOWN && usual.published() ? usual : null;
    }

    private @Nullable Document find(Document document, @Nullable DocumentId other) {
        return other == null
                ? null
                : documents.find(document.cooperation(), other).orElse(null);
    }

    /** Other documents that can be its redacted version: what changed last first, and then the one that is. */
    private List<DocumentFrame.Option> redactable(Document document) {
        DocumentId now = document.openness().redacted();
        Stream<Document> last = documents.page(document.cooperation(), DocumentFilter.ALL, 0, MOST).stream()
                .filter(one ->
                        !one.withdrawn() && !one.id().equals(now) && !one.id().equals(document.id()));
        return Stream.concat(last, Stream.ofNullable(find(document, now)))
                .map(one -> new DocumentFrame.Option(
                        one.id().text(), one.newest().facts().title()))
                .toList();
    }

    private Map<MunicipalityCode, String> names(
            Document document, @Nullable Signature signature, List<MunicipalityCode> ever) {
        Stream<@Nullable MunicipalityCode> signed =
                signature == null ? Stream.of() : signature.by().stream().map(Signatory::municipality);
        return municipalities.names(
                Stream.concat(Stream.concat(ever.stream(), Stream.ofNullable(document.municipality())), signed)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /**
     * Every body and office that can sign, by partner, then those of the whole. Also of who left, marked as such: it may have
     * signed before, and records that of its own document itself.
     */
    private List<Group> signatories(
            Document document, List<MunicipalityCode> ever, Map<MunicipalityCode, String> names) {
        List<MunicipalityCode> present = partners.of(document.cooperation());
        List<Group> groups = new ArrayList<>();
        for (MunicipalityCode partner : ever) {
            String name = names.getOrDefault(partner, partner.text());
            groups.add(new Group(
                    present.contains(partner) ? name : texts.of("document.left", name),
                    roles(true)
                            .map(role -> option(new Signatory(partner, role), names))
                            .toList()));
        }
        groups.add(new Group(
                texts.of("document.ofAll"),
                roles(false)
                        .map(role -> option(new Signatory(null, role), names))
                        .toList()));
        return groups;
    }

    private static Stream<SigningRole> roles(boolean ofMunicipality) {
        return Arrays.stream(SigningRole.values()).filter(role -> role.ofMunicipality() == ofMunicipality);
    }

    private DocumentFrame.Option option(Signatory one, Map<MunicipalityCode, String> names) {
        return new DocumentFrame.Option(one.key(), words(one, names));
    }

    private String words(Signatory one, Map<MunicipalityCode, String> names) {
        MunicipalityCode municipality = one.municipality();
        String role = texts.of("document.signing." + one.role().key());
        return municipality == null ? role : role + " " + names.getOrDefault(municipality, municipality.text());
    }
}
