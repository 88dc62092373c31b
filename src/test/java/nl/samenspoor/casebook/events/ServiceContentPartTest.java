package nl.samenspoor.casebook.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import tools.jackson.databind.json.JsonMapper;

class ServiceContentPartTest {

    private static ServiceContent after(ServiceContent before, Map<String, String> fields) {
        CaseEvent event = new CaseEvent("proef", 0, JsonMapper.shared().valueToTree(fields));
        return ServiceContentPart.of(Mockito.mock(CaseContext.class), event, before);
    }

    private static ServiceContent first() {
        return after(
                ServiceContentPart.NOTHING,
                Map.of("service", "werkplekken", "term", "vijf jaar of langer", "review", "na een jaar"));
    }

    @Test
    void whatALaterVersionRepeatsIsToldOnce() {
        assertThat(first().asked()).isEqualTo("werkplekken\nLooptijd: vijf jaar of langer\nHerziening: na een jaar");
        assertThat(after(first(), Map.of("term", "vijf jaar of langer", "review", "na een jaar"))
                        .asked())
                .isEqualTo(first().asked());
    }

    @Test
    void theNewestWordingOfATermTakesThePlaceOfTheEarlierOne() {
        assertThat(after(first(), Map.of("term", "vijf jaar")).asked())
                .isEqualTo("werkplekken\nLooptijd: vijf jaar\nHerziening: na een jaar");
        assertThat(after(first(), Map.of("review", "na twee jaar")).asked())
                .isEqualTo("werkplekken\nLooptijd: vijf jaar of langer\nHerziening: na twee jaar");
    }

    @Test
    void aTermThatBecameADayOrUnknownIsToldInWordsNoLonger() {
        ServiceContent later = after(first(), Map.of("term", "2014-01-01/2016", "review", "unknown"));
        assertThat(later.asked()).isEqualTo("werkplekken");
        assertThat(later.term()).isEqualTo(EffectiveDate.parse("2014-01-01/2016"));
    }

    @Test
    void whatAVersionLeavesOutStaysAlsoWhenItTellsTheServiceAnew() {
        assertThat(after(first(), Map.of("service", "netwerk")).asked())
                .isEqualTo("netwerk\nLooptijd: vijf jaar of langer\nHerziening: na een jaar");
    }
}
