package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.RegisterQuery;
import nl.samenspoor.agreement.Revisions;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreementsEverywhere;
import nl.samenspoor.agreement.ServiceContentTexts;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.agreement.web.ServiceAgreementJson.StandJson;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Csv;
import nl.samenspoor.web.CsvFile;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The register of service agreements over all cooperations the reader may see: as a page, for other systems, and as a file. */
@Controller
class ServiceAgreementRegisterPages {

    /** A row with the names it shows, and what it revises. */
    record Row(AgreementNow now, String cooperation, String client, Revisions.@Nullable Revised revised) {}

    /** Where a heading leads: the same list in its order, turned round when it is in it already. */
    record Heading(String key, String href, @Nullable String sorted, boolean number) {}

    /** How many rows of the file are held at a time. */
    private static final int PART = 500;

    private final ServiceAgreementsEverywhere register;
    private final ServiceContentTexts contents;
    private final Revisions revisions;
    private final CooperationNames names;
    private final Municipalities municipalities;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    ServiceAgreementRegisterPages(
            ServiceAgreementsEverywhere register,
            ServiceContentTexts contents,
            Revisions revisions,
            CooperationNames names,
            Municipalities municipalities,
            EffectiveDateText dates,
            Texts texts,
            ApplicationEventPublisher events) {
        this.register = register;
        this.contents = contents;
        this.revisions = revisions;
        this.names = names;
        this.municipalities = municipalities;
        this.dates = dates;
        this.texts = texts;
        this.events = events;
    }

    @GetMapping("/service-agreements")
    String page(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String alert,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Model model) {
        PageJson.check(page, size);
        RegisterQuery query = RegisterQuery.read(q, client, state, alert, sort, direction);
        ServiceAgreementsEverywhere.Found found = register.page(actor, query, page, size);
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("q", q);
        filter.put("client", client);
        filter.put("state", state);
        filter.put("alert", alert);
        String filters = address(filter);
        String order = "&sort=" + query.order().key() + "&direction=" + (query.descending() ? "desc" : "asc");
        model.addAttribute(
                "rows",
                rows(
                        found.rows(),
                        revisions.of(
                                found.rows().stream().map(AgreementNow::stand).toList())));
        model.addAttribute("contents", contents);
        model.addAttribute("headings", headings(query, filters));
        model.addAttribute(
                "paging", new Paging(page, size, found.total(), "/service-agreements?" + filters + order + "&page="));
        model.addAttribute("file", "/service-agreements.csv?" + filters + order);
        model.addAttribute("filtered", filter.values().stream().anyMatch(value -> !value.isBlank()));
        model.addAttribute("filter", filter);
        model.addAttribute("sort", query.order().key());
        model.addAttribute("direction", query.descending() ? "desc" : "asc");
        model.addAttribute("states", ServiceAgreementState.values());
        model.addAttribute("alerts", RegisterQuery.Alert.values());
        model.addAttribute("municipalities", municipalities.current());
        return "agreement/register";
    }

    @GetMapping("/api/v1/service-agreements")
    @ResponseBody
    PageJson<StandJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String alert,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        ServiceAgreementsEverywhere.Found found =
                register.page(actor, RegisterQuery.read(q, client, state, alert, sort, direction), page, size);
        return new PageJson<>(found.rows().stream().map(StandJson::of).toList(), page, size, found.total());
    }

    @GetMapping({"/service-agreements.csv", "/api/v1/service-agreements.csv"})
    void file(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String alert,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction,
            HttpServletResponse response)
            throws IOException {
        RegisterQuery query = RegisterQuery.read(q, client, state, alert, sort, direction);
        events.publishEvent(new Audited(actor.account(), AuditAction.EXPORTED, "service agreements", null));
        CsvFile.announce(response, texts.of("agreement.register.file"));
        OutputStream out = response.getOutputStream();
        send(out, Csv.write(List.of(heading())));
        register.all(
                actor,
                query,
                PART,
                part -> send(
                        out,
                        Csv.more(rows(part, Map.of()).stream().map(this::line).toList())));
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> heading() {
        return List.of(
                texts.of("agreement.register.cooperation"),
                texts.of("agreement.register.field"),
                texts.of("agreement.register.client"),
                texts.of("agreement.register.contractor"),
                texts.of("agreement.register.state"),
                texts.of("agreement.register.term"),
                texts.of("agreement.register.file.from"),
                texts.of("agreement.register.file.until"),
                texts.of("agreement.register.file.over"),
                texts.of("agreement.register.review"),
                texts.of("agreement.register.file.review"),
                texts.of("agreement.register.file.price"),
                texts.of("agreement.register.fte"),
                texts.of("agreement.register.file.number"));
    }

    /** Dates in words and as EDTF writes them, numbers as a spreadsheet of the reader's language adds them up. */
    private List<String> line(Row row) {
        StandingAgreement stand = row.now().stand();
        EffectiveDate over = stand.over();
        return List.of(
                row.cooperation(),
                stand.fieldName(),
                row.client(),
                stand.contractor(),
                contents.state(row.now()),
                dates.of(stand.term()),
                part(stand.term(), false),
                part(stand.term(), true),
                over == null ? "" : over.known() ? over.toEdtf() : texts.of("web.unknown"),
                dates.of(stand.reviewOn()),
                stand.reviewOn() == null || !stand.reviewOn().known()
                        ? texts.of("web.unknown")
                        : stand.reviewOn().toEdtf(),
                plain(stand.perYear() == null ? null : BigDecimal.valueOf(stand.perYear(), 2)),
                plain(stand.fte()),
                String.valueOf(stand.number()));
    }

    /** First or last part of a term, no more exactly than is known; {@code ..} for what is open. */
    private String part(@Nullable EffectiveDate term, boolean last) {
        if (term == null || !term.known()) {
            return texts.of("web.unknown");
        }
        String until = term.until();
        return until == null ? term.toEdtf() : last ? until : term.value();
    }

    /** Without a sign between thousands, with two decimals. */
    private String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return texts.of("web.unknown");
        }
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private List<Row> rows(List<AgreementNow> found, Map<Long, Revisions.Revised> revised) {
        Set<CooperationId> cooperations = new LinkedHashSet<>();
        Set<MunicipalityCode> clients = new LinkedHashSet<>();
        found.forEach(now -> {
            cooperations.add(now.stand().cooperation());
            clients.add(now.stand().client());
        });
        Map<CooperationId, String> cooperationNames = names.cooperations(cooperations);
        Map<MunicipalityCode, String> clientNames = names.municipalities(clients);
        return found.stream()
                .map(now -> new Row(
                        now,
                        cooperationNames.getOrDefault(now.stand().cooperation(), ""),
                        clientNames.getOrDefault(
                                now.stand().client(), now.stand().client().text()),
                        revised.get(now.stand().id())))
                .toList();
    }

    private static List<Heading> headings(RegisterQuery query, String filters) {
        List<Heading> headings = new ArrayList<>();
        for (RegisterQuery.Order order : RegisterQuery.Order.values()) {
            boolean here = order == query.order();
            boolean number = order == RegisterQuery.Order.PRICE || order == RegisterQuery.Order.FTE;
            boolean descending = here ? !query.descending() : number;
            headings.add(new Heading(
                    order.key(),
                    "/service-agreements?" + filters + "&sort=" + order.key() + "&direction="
                            + (descending ? "desc" : "asc"),
                    !here ? null : query.descending() ? "descending" : "ascending",
                    number));
        }
        return headings;
    }

    private static String address(Map<String, String> filter) {
        List<String> parts = new ArrayList<>();
        filter.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", parts);
    }
}
