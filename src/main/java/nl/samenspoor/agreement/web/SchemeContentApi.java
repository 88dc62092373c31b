package nl.samenspoor.agreement.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.CheckSchemeContent;
import nl.samenspoor.agreement.CheckingSchemeContent;
import nl.samenspoor.agreement.SchemeContentFields;
import nl.samenspoor.agreement.SchemeContents;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of what the scheme holds, the newest first. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/scheme-content")
class SchemeContentApi {

    /** What a client found of one item. */
    record NewItemJson(
            @Nullable String item, @Nullable String state, @Nullable String article, @Nullable String reason) {}

    /**
     * A new version as a client sends it; {@code on} as {@code 2026-11-24}, {@code 2026-11} or {@code unknown};
     * {@code version} is the one that was read, left out when it does not matter.
     */
    record NewContentJson(
            @Nullable Integer version,
            @Nullable List<NewItemJson> items,
            @Nullable String evaluationRule,
            @Nullable String exitTerm,
            @Nullable String on,
            @Nullable String source) {

        SchemeContentForm form() {
            Map<String, String> values = new HashMap<>();
            List<NewItemJson> given = items == null ? List.of() : items;
            for (int i = 0; i < given.size(); i++) {
                NewItemJson one = given.get(i);
                String field = "items[" + i + "].item";
                SchemeItem item = SchemeItem.of(field, one.item());
                if (one.state() == null || one.state().isBlank()) {
                    throw InvalidInput.of("items[" + i + "].state", "kernel.required");
                }
                if (values.put("state." + item.key(), one.state()) != null) {
                    throw InvalidInput.of(field, "agreement.content.twice");
                }
                put(values, "article." + item.key(), one.article());
                put(values, "reason." + item.key(), one.reason());
            }
            put(values, "evaluationRule", evaluationRule);
            put(values, "exitTerm", exitTerm);
            put(values, "on", on);
            put(values, "source", source);
            put(values, "version", version == null ? null : version.toString());
            return new SchemeContentForm(values);
        }

        private static void put(Map<String, String> values, String field, @Nullable String text) {
            if (text != null) {
                values.put(field, text);
            }
        }

        /** Names a field of an item as this body has it. */
        FieldProblem onBody(FieldProblem problem) {
            int dot = problem.field().indexOf('.');
            List<NewItemJson> given = items == null ? List.of() : items;
            for (int i = 0; dot > 0 && i < given.size(); i++) {
                if (problem.field().substring(dot + 1).equals(given.get(i).item())) {
                    return new FieldProblem(
                            "items[" + i + "]." + problem.field().substring(0, dot),
                            problem.code(),
                            problem.arguments());
                }
            }
            return problem;
        }
    }

    private final SchemeContents contents;
    private final CheckingSchemeContent checking;
    private final Overtaking overtaking;
    private final Visibility visibility;

    SchemeContentApi(
            SchemeContents contents, CheckingSchemeContent checking, Overtaking overtaking, Visibility visibility) {
        this.contents = contents;
        this.checking = checking;
        this.overtaking = overtaking;
        this.visibility = visibility;
    }

    @GetMapping
    PageJson<SchemeContentJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        CooperationId cooperation = visible(actor, id);
        List<SchemeItem> asked = contents.asked(cooperation);
        List<SchemeContentJson> all = contents.of(cooperation).stream()
                .map(content -> SchemeContentJson.of(content, asked))
                .toList();
        return new PageJson<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }

    /** Answers 409 with what everybody made of every field when somebody else recorded a version since {@code version}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SchemeContentJson check(Actor actor, @PathVariable String id, @RequestBody NewContentJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.CHECK_SCHEME, cooperation);
        try {
            check(actor, body.form().command(cooperation));
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.problems().stream().map(body::onBody).toList());
        }
        return SchemeContentJson.of(contents.of(cooperation).get(0), contents.asked(cooperation));
    }

    private void check(Actor actor, CheckSchemeContent command) {
        try {
            checking.check(actor, command);
        } catch (Conflict newer) {
            throw command.seen() == null
                    ? newer
                    : overtaking.refused(
                            newer,
                            SchemeContentFields.editions(contents.of(command.cooperation())),
                            command.seen(),
                            SchemeContentFields.of(command));
        }
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
