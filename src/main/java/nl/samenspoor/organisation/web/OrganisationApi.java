package nl.samenspoor.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.organisation.ChooseDirectorate;
import nl.samenspoor.organisation.ChoosingDirectorates;
import nl.samenspoor.organisation.DescribeOutline;
import nl.samenspoor.organisation.DirectorateModel;
import nl.samenspoor.organisation.DirectorateOption;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.organisation.Organisers;
import nl.samenspoor.organisation.OutliningOrganisations;
import nl.samenspoor.organisation.spi.SaidOfAdvisers;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a cooperation is organised; each PUT adds a version. Answers 409 with what everybody made of every field when somebody
 * else recorded a version since {@code version}.
 */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/organisation")
class OrganisationApi {

    /** A way to lead that was considered; {@code model} left out is {@code other}. */
    record NewOptionJson(
            @Nullable Integer number,
            @Nullable String model,
            @Nullable String text,
            @Nullable String nickname,
            @Nullable List<String> pros,
            @Nullable List<String> cons,
            @Nullable String risk) {

        DirectorateOption read(int index) {
            String at = "options[" + index + "].";
            return new DirectorateOption(
                    Objects.requireNonNullElse(number, index + 1),
                    DirectorateModel.of(at + "model", Objects.requireNonNullElse(model, DirectorateModel.OTHER.key())),
                    Objects.requireNonNullElse(text, ""),
                    nickname,
                    pros == null ? List.of() : pros,
                    cons == null ? List.of() : cons,
                    risk);
        }
    }

    /** Who leads, as a client sends it; {@code version} is the one that was read, left out or 0 for none. */
    record NewDirectorateJson(
            @Nullable Integer version,
            @Nullable List<NewOptionJson> options,
            @Nullable Integer chosen,
            @Nullable String inWords,
            @Nullable String reason,
            @Nullable Integer fixedForYears,
            @Nullable EffectiveDateJson on,
            @Nullable String source) {

        ChooseDirectorate command(CooperationId cooperation) {
            List<DirectorateOption> read = new ArrayList<>();
            List<NewOptionJson> given = options == null ? List.of() : options;
            for (int i = 0; i < given.size(); i++) {
                read.add(given.get(i).read(i));
            }
            return new ChooseDirectorate(
                    cooperation,
                    read,
                    chosen,
                    inWords,
                    reason,
                    fixedForYears,
                    NewBodyJson.required("on", on),
                    source,
                    Objects.requireNonNullElse(version, 0));
        }
    }

    /** The whole, as a client sends it; {@code version} is the one that was read, left out for none. */
    record NewOutlineJson(
            @Nullable Integer version,
            @Nullable Integer peopleInvolved,
            @Nullable String housing,
            @Nullable String remark,
            @Nullable EffectiveDateJson on,
            @Nullable String source) {

        DescribeOutline command(CooperationId cooperation) {
            return new DescribeOutline(
                    cooperation,
                    peopleInvolved,
                    housing,
                    remark,
                    NewBodyJson.required("on", on),
                    source,
                    Objects.requireNonNullElse(version, 0));
        }
    }

    private final Organisations organisations;
    private final Organisers organisers;
    private final ChoosingDirectorates choosing;
    private final OutliningOrganisations outlining;
    private final Overtaking overtaking;
    private final SaidOfAdvisers advisers;
    private final Visibility visibility;

    OrganisationApi(
            Organisations organisations,
            Organisers organisers,
            ChoosingDirectorates choosing,
            OutliningOrganisations outlining,
            Overtaking overtaking,
            SaidOfAdvisers advisers,
            Visibility visibility) {
        this.organisations = organisations;
        this.organisers = organisers;
        this.choosing = choosing;
        this.outlining = outlining;
        this.overtaking = overtaking;
        this.advisers = advisers;
        this.visibility = visibility;
    }

    @GetMapping
    OrganisationJson one(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return read(cooperation);
    }

    @PutMapping("/directorate")
    OrganisationJson directorate(Actor actor, @PathVariable String id, @RequestBody NewDirectorateJson body) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        ChooseDirectorate choice = body.command(cooperation);
        try {
            choosing.choose(actor, choice);
        } catch (Conflict newer) {
            throw overtaking.refused(
                    newer,
                    DirectorateForm.editions(cooperation, organisations.directorates(cooperation)),
                    choice.seen(),
                    DirectorateForm.values(choice));
        }
        return read(cooperation);
    }

    @PutMapping("/outline")
    OrganisationJson outline(Actor actor, @PathVariable String id, @RequestBody NewOutlineJson body) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        DescribeOutline outline = body.command(cooperation);
        try {
            outlining.describe(actor, outline);
        } catch (Conflict newer) {
            throw overtaking.refused(
                    newer,
                    OutlineForm.editions(organisations.outlines(cooperation)),
                    Objects.requireNonNullElse(outline.seen(), 0),
                    OutlineForm.values(outline.peopleInvolved(), outline.housing(), outline.remark()));
        }
        return read(cooperation);
    }

    private OrganisationJson read(CooperationId cooperation) {
        return OrganisationJson.of(organisations.of(cooperation), advisers.of(cooperation));
    }
}
