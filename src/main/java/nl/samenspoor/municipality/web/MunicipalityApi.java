package nl.samenspoor.municipality.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.EndingMunicipalities;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityAdministration;
import nl.samenspoor.municipality.MunicipalityRemark;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.municipality.Remarks;
import nl.samenspoor.web.PageJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Municipalities with figures, fractions and seats, the same for every account; the administrator registers new ones. */
@RestController
@RequestMapping("/api/v1/municipalities")
class MunicipalityApi {

    private final Municipalities municipalities;
    private final RegisteringMunicipalities registering;
    private final EndingMunicipalities ending;
    private final Remarks remarks;

    MunicipalityApi(
            Municipalities municipalities,
            RegisteringMunicipalities registering,
            EndingMunicipalities ending,
            Remarks remarks) {
        this.municipalities = municipalities;
        this.registering = registering;
        this.ending = ending;
        this.remarks = remarks;
    }

    @PostMapping
    ResponseEntity<MunicipalityJson> register(Actor actor, @RequestBody MunicipalityForm body) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = body.command();
        registering.add(actor, municipality);
        return ResponseEntity.created(URI.create("/api/v1/municipalities/" + municipality.code()))
                .body(one(municipality.code().text()));
    }

    /** Records from when it no longer exists, and which one it goes into. */
    @PutMapping("/{code}/end")
    MunicipalityJson end(Actor actor, @PathVariable String code, @RequestBody EndForm body) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = MunicipalityPages.require(municipalities, code);
        ending.end(actor, body.command(municipality.code()));
        return one(code);
    }

    @GetMapping
    PageJson<MunicipalityJson> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        List<Municipality> found = municipalities.page(page, size);
        List<MunicipalityCode> codes = found.stream().map(Municipality::code).toList();
        Map<MunicipalityCode, List<Figure>> figures = municipalities.figures(codes);
        Map<MunicipalityCode, List<CouncilTerm>> councils = municipalities.councils(codes);
        Map<MunicipalityCode, List<MunicipalityRemark>> said = remarks.of(codes);
        return new PageJson<>(
                found.stream()
                        .map(one -> MunicipalityJson.of(
                                one,
                                figures.getOrDefault(one.code(), List.of()),
                                councils.getOrDefault(one.code(), List.of()),
                                said.getOrDefault(one.code(), List.of())))
                        .toList(),
                page,
                size,
                municipalities.count());
    }

    @GetMapping("/{code}")
    MunicipalityJson one(@PathVariable String code) {
        Municipality municipality = MunicipalityPages.require(municipalities, code);
        return MunicipalityJson.of(
                municipality,
                municipalities.figures(municipality.code()),
                municipalities.councils(municipality.code()),
                remarks.of(municipality.code()));
    }
}
