package nl.samenspoor.agreement.web;

import java.util.Map;
import nl.samenspoor.agreement.SchemeContents;
import nl.samenspoor.gate.spi.ConsultedFacts;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest version of what the scheme holds, in the JSON of the cooperation and of its third gate. */
@Component
class SchemeContentFacts implements ConsultedFacts {

    private final SchemeContents contents;

    SchemeContentFacts(SchemeContents contents) {
        this.contents = contents;
    }

    @Override
    public Map<String, Object> facts(CooperationId cooperation, @Nullable GateKey gate) {
        if (gate != null && gate != GateKey.G3) {
            return Map.of();
        }
        Object latest = contents.latest(cooperation)
                .<Object>map(content -> SchemeContentJson.of(content, contents.asked(cooperation)))
                .orElse("none");
        return Map.of("schemeContent", latest);
    }
}
