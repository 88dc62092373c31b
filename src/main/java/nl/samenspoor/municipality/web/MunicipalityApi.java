package nl.samenspoor.municipality.web;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.web.PageJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Municipalities with figures, fractions and seats; the same for every account. */
@RestController
@RequestMapping("/api/v1/municipalities")
class MunicipalityApi {

    private final Municipalities municipalities;

    MunicipalityApi(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping
    PageJson<MunicipalityJson> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        List<Municipality> found = municipalities.page(page, size);
        List<MunicipalityCode> codes = found.stream().map(Municipality::code).toList();
        Map<MunicipalityCode, List<Figure>> figures = municipalities.figures(codes);
        Map<MunicipalityCode, List<CouncilTerm>> councils = municipalities.councils(codes);
        return new PageJson<>(
                found.stream()
                        .map(one -> MunicipalityJson.of(
                                one,
                                figures.getOrDefault(one.code(), List.of()),
                                councils.getOrDefault(one.code(), List.of())))
                        .toList(),
                page,
                size,
                municipalities.count());
    }

    @GetMapping("/{code}")
    MunicipalityJson one(@PathVariable String code) {
        if (!code.matches("GM\\d{4}")) {
            throw new NotFound("municipality.unknown", code);
        }
        Municipality municipality = municipalities.require(new MunicipalityCode(code));
        return MunicipalityJson.of(
                municipality,
                municipalities.figures(municipality.code()),
                municipalities.councils(municipality.code()));
    }
}
