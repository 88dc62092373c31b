package nl.samenspoor.insight.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.samenspoor.insight.papers.Papers;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.typeset.Paper;
import nl.samenspoor.typeset.PaperFormat;
import nl.samenspoor.typeset.SettingPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Papers of a cooperation as files, by page and API alike: {@code .pdf} to keep and publish, {@code .odt} to work on, in the
 * language of the request.
 */
@Controller
class PaperFiles {

    private static final String OF_COOPERATION = "/cooperations/{id}/papers";
    private static final String OF_GATE = "/cooperations/{id}/gates/{gate}/papers";
    private static final String OF_AGREEMENT = "/cooperations/{id}/service-agreements/{agreement}/papers";
    private static final String API = "/api/v1";

    private final Papers papers;
    private final SettingPapers setting;
    private final ApplicationEventPublisher events;

    PaperFiles(Papers papers, SettingPapers setting, ApplicationEventPublisher events) {
        this.papers = papers;
        this.setting = setting;
        this.events = events;
    }

    @GetMapping({OF_COOPERATION + "/decision-list.{format}", API + OF_COOPERATION + "/decision-list.{format}"})
    ResponseEntity<byte[]> decisionList(
            Actor actor,
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String year) {
        CooperationId cooperation = new CooperationId(id);
        Paper paper = papers.decisionList(actor, cooperation, DecisionListPages.year(year));
        return file(actor, cooperation, "decision-list", paper, format);
    }

    /** @param version number of a fixed version; empty for the plan as it stands now */
    @GetMapping({OF_COOPERATION + "/plan-of-approach.{format}", API + OF_COOPERATION + "/plan-of-approach.{format}"})
    ResponseEntity<byte[]> plan(
            Actor actor,
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String version) {
        CooperationId cooperation = new CooperationId(id);
        Paper paper = papers.plan(actor, cooperation, version.isEmpty() ? null : version);
        String kind = version.isEmpty() ? "plan-of-approach" : "plan-of-approach " + version;
        return file(actor, cooperation, kind, paper, format);
    }

    @GetMapping({OF_GATE + "/dossier.{format}", API + OF_GATE + "/dossier.{format}"})
    ResponseEntity<byte[]> dossier(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Integer version) {
        CooperationId cooperation = new CooperationId(id);
        Paper paper = papers.dossier(actor, cooperation, gate(gate), version);
        return file(actor, cooperation, "dossier " + gate, paper, format);
    }

    /** @param municipality code of the municipality whose council is asked */
    @GetMapping({OF_GATE + "/council-proposal.{format}", API + OF_GATE + "/council-proposal.{format}"})
    ResponseEntity<byte[]> councilProposal(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String municipality) {
        CooperationId cooperation = new CooperationId(id);
        Paper paper =
                papers.councilProposal(actor, cooperation, gate(gate), DecisionListPages.municipality(municipality));
        return file(actor, cooperation, "council-proposal " + gate + " " + municipality, paper, format);
    }

    /** @param agreement number of the service agreement */
    @GetMapping({OF_AGREEMENT + "/service-agreement.{format}", API + OF_AGREEMENT + "/service-agreement.{format}"})
    ResponseEntity<byte[]> serviceAgreement(
            Actor actor, @PathVariable String id, @PathVariable String agreement, @PathVariable String format) {
        CooperationId cooperation = new CooperationId(id);
        // What can be no number is the number of none.
        long number = agreement.matches("[1-9][0-9]{0,17}") ? Long.parseLong(agreement) : 0;
        Paper paper = papers.serviceAgreement(actor, cooperation, number);
        return file(actor, cooperation, "service-agreement " + number, paper, format);
    }

    private ResponseEntity<byte[]> file(
            Actor actor, CooperationId cooperation, String kind, Paper paper, String extension) {
        PaperFormat format = PaperFormat.of(extension).orElseThrow(() -> new NotFound("insight.paper.noSuch"));
        byte[] content = setting.set(paper, format);
        events.publishEvent(
                new Audited(actor.account(), AuditAction.EXPORTED, kind + " of " + cooperation, format.extension()));
        String subtitle = paper.subtitle();
        String name = DecisionListPages.fileName(paper.title(), subtitle == null ? "" : subtitle, paper.running());
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** @throws NotFound for what is no gate */
    private static GateKey gate(String text) {
        return Arrays.stream(GateKey.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.unknown"));
    }
}
