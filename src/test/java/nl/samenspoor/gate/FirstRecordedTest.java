package nl.samenspoor.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstRecordedTest {

    @Test
    void onlyWhatDiffersIsSaidOfWhatWasRecordedFirst() {
        List<String> now = List.of("26 november 2026", "aangenomen", "", "12 voor, 8 tegen.");

        assertThat(FirstRecorded.differing(List.of("12 augustus 2026", "aangenomen", "", "12 voor, 8 tegen."), now))
                .isEqualTo("12 augustus 2026");
        assertThat(FirstRecorded.differing(List.of("26 november 2026", "verworpen", "recht", "8 voor, 12 tegen."), now))
                .isEqualTo("verworpen, recht, 8 voor, 12 tegen.");
        assertThat(FirstRecorded.differing(now, now)).isEmpty();
    }
}
