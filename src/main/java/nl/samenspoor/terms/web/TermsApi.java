package nl.samenspoor.terms.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.ClosingTerms;
import nl.samenspoor.terms.StartingTerms;
import nl.samenspoor.terms.TermJson;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The terms of a cooperation: read, started, closed. There is nothing to change or remove one with. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/terms")
class TermsApi {

    /** A term as it is after closing, and what is remarkable about that. */
    record ClosedJson(TermJson term, List<FieldMessages.FieldMessage> warnings) {}

    private final TermsView view;
    private final StartingTerms starting;
    private final ClosingTerms closing;
    private final Visibility visibility;
    private final Texts texts;

    TermsApi(TermsView view, StartingTerms starting, ClosingTerms closing, Visibility visibility, Texts texts) {
        this.view = view;
        this.starting = starting;
        this.closing = closing;
        this.visibility = visibility;
        this.texts = texts;
    }

    @GetMapping
    PageJson<TermJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            Locale reader) {
        PageJson.check(page, size);
        CooperationId cooperation = visible(actor, id);
        List<TermJson> all = view.of(cooperation).stream()
                .map(term -> TermJson.of(term, reader))
                .toList();
        return new PageJson<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }

    @GetMapping("/{key:[0-9]{1,18}}")
    TermJson one(Actor actor, @PathVariable String id, @PathVariable long key, Locale reader) {
        return read(visible(actor, id), key, reader);
    }

    @PostMapping
    ResponseEntity<TermJson> start(Actor actor, @PathVariable String id, @RequestBody NewTermJson body, Locale reader) {
        CooperationId cooperation = visible(actor, id);
        long key = starting.start(actor, body.command(cooperation));
        URI location = URI.create("/api/v1/cooperations/" + cooperation + "/terms/" + key);
        return ResponseEntity.created(location).body(read(cooperation, key, reader));
    }

    @PostMapping("/{key:[0-9]{1,18}}/closing")
    ClosedJson close(
            Actor actor,
            @PathVariable String id,
            @PathVariable long key,
            @RequestBody ClosingJson body,
            Locale reader) {
        CooperationId cooperation = visible(actor, id);
        List<FieldProblem> warnings = closing.close(actor, cooperation, key, body.closing());
        return new ClosedJson(
                read(cooperation, key, reader),
                warnings.isEmpty()
                        ? List.of()
                        : texts.fields(new InvalidInput(warnings)).all());
    }

    private TermJson read(CooperationId cooperation, long key, Locale reader) {
        return view.of(cooperation).stream()
                .filter(term -> term.key() == key)
                .findFirst()
                .map(term -> TermJson.of(term, reader))
                .orElseThrow(() -> new NotFound("terms.noSuchTerm"));
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
