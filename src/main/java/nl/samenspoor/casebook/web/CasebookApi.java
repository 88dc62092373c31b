package nl.samenspoor.casebook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.casebook.ImportedCase;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.CaseSchema;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.cooperation.PossiblySame;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.web.CurrentActor;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the schema of case files and imports them. */
@RestController
@RequestMapping("/api/v1/casebook")
class CasebookApi {

    /** A problem with its place in the file. */
    record Problem(
            String field,
            String message,
            int line,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer event) {}

    /** Problem document (RFC 9457) about a case file. */
    record Refused(String title, int status, String detail, List<Problem> errors) {}

    private final ImportingCases importing;
    private final CaseSchema schema;
    private final CurrentActor currentActor;
    private final Texts texts;

    CasebookApi(ImportingCases importing, CaseSchema schema, CurrentActor currentActor, Texts texts) {
        this.importing = importing;
        this.schema = schema;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @GetMapping(
            value = "/schema",
            produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    String schema() {
        return schema.text();
    }

    /**
     * Imports a case file; a dry run answers what would happen and changes nothing. One that looks like a cooperation on record,
     * which the dry run names, is imported when it is said to be another one.
     *
     * @throws Conflict when that was not said
     */
    @PostMapping(
            consumes = {
                "application/yaml",
                "application/x-yaml",
                "text/yaml",
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_JSON_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseJson> importCase(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean another)
            throws IOException {
        Actor actor = currentActor
                .find()
                .map(CurrentActor.SignedIn::actor)
                .orElseThrow(() -> new NotAllowed("casebook.mayNotImport"));
        String text = CaseText.read(body);
        List<PossiblySame.Known> alike = importing.alike(actor, text);
        if (!dryRun && !another && !alike.isEmpty()) {
            throw new Conflict(
                    "casebook.alike",
                    alike.stream().map(PossiblySame.Known::name).distinct().collect(Collectors.joining("; ")));
        }
        ImportedCase imported = importing.importCase(actor, text, dryRun);
        CaseJson answer = CaseJson.of(imported, dryRun, alike);
        return dryRun
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create(
                                "/api/v1/cooperations/" + imported.cooperation().text()))
                        .body(answer);
    }

    @ExceptionHandler
    ResponseEntity<Refused> refused(RefusedCaseFile refused) {
        int status = HttpStatus.UNPROCESSABLE_CONTENT.value();
        Refused answer = new Refused(
                texts.of("casebook.refusedTitle"),
                status,
                texts.of("casebook.refused"),
                refused.problems().stream().map(this::problem).toList());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }

    private Problem problem(CaseProblem problem) {
        String message = texts.of(problem.code(), problem.arguments().toArray());
        return new Problem(problem.field(), message, problem.line(), problem.event());
    }
}
