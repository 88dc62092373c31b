package nl.samenspoor.municipality.web;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.MunicipalityAdministration;
import nl.samenspoor.municipality.RecordingCouncils;
import nl.samenspoor.municipality.RecordingFigures;
import nl.samenspoor.municipality.web.MunicipalityJson.CouncilJson;
import nl.samenspoor.municipality.web.MunicipalityJson.FigureJson;
import nl.samenspoor.municipality.web.RecordJson.CouncilBody;
import nl.samenspoor.municipality.web.RecordJson.FigureBody;
import nl.samenspoor.municipality.web.RecordJson.VersionJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Every version of councils and figures, and recording new ones. */
@RestController
@RequestMapping("/api/v1/municipalities/{code}")
class MunicipalityRecordsApi {

    /** All versions; of one composition or figure the latest first. */
    record VersionsJson<T>(List<VersionJson<T>> items) {}

    private final Municipalities municipalities;
    private final RecordingCouncils recordingCouncils;
    private final RecordingFigures recordingFigures;

    MunicipalityRecordsApi(
            Municipalities municipalities, RecordingCouncils recordingCouncils, RecordingFigures recordingFigures) {
        this.municipalities = municipalities;
        this.recordingCouncils = recordingCouncils;
        this.recordingFigures = recordingFigures;
    }

    @GetMapping("/councils")
    VersionsJson<CouncilJson> councils(@PathVariable String code) {
        return new VersionsJson<>(
                municipalities
                        .councilVersions(
                                MunicipalityPages.require(municipalities, code).code())
                        .stream()
                        .map(version -> VersionJson.of(version, CouncilJson.of(version.what())))
                        .toList());
    }

    @PostMapping("/councils")
    @ResponseStatus(HttpStatus.CREATED)
    VersionsJson<CouncilJson> recordCouncil(Actor actor, @PathVariable String code, @RequestBody CouncilBody body) {
        MunicipalityAdministration.require(actor);
        recordingCouncils.record(
                actor,
                body.command(MunicipalityPages.require(municipalities, code).code()));
        return councils(code);
    }

    @GetMapping("/figures")
    VersionsJson<FigureJson> figures(@PathVariable String code) {
        return new VersionsJson<>(
                municipalities
                        .figureVersions(
                                MunicipalityPages.require(municipalities, code).code())
                        .stream()
                        .map(version -> VersionJson.of(version, FigureJson.of(version.what())))
                        .toList());
    }

    @PostMapping("/figures")
    @ResponseStatus(HttpStatus.CREATED)
    VersionsJson<FigureJson> recordFigure(Actor actor, @PathVariable String code, @RequestBody FigureBody body) {
        MunicipalityAdministration.require(actor);
        recordingFigures.record(
                actor,
                body.command(MunicipalityPages.require(municipalities, code).code()));
        return figures(code);
    }
}
