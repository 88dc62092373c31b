package nl.samenspoor.insight.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.monitoring.TrustTrend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustSeriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2010 ../2011 2012-06 | 80,20 336,20 390,20",
                "2010 2011 ../2012 | 80,20 183,20 390,20",
                "../2010 2011 2012 | 80,20 80,20 390,20"
            })
    void theLineRunsThroughTheDaysFromWhichTheJudgementsCountAlsoWithoutAFirstDay(String days, String line) {
        assertThat(TrustSeries.of(Stream.of(days.split(" "))
                        .map(EffectiveDate::parse)
                        .map(TrustSeriesTest::judged)
                        .sorted(Comparator.comparing((TrustJudgement one) ->
                                        one.grounds().effective().countedFrom())
                                .reversed())
                        .toList()))
                .singleElement()
                .extracting(TrustSeries::line)
                .isEqualTo(line);
    }

    private static TrustJudgement judged(EffectiveDate on) {
        return new TrustJudgement(
                new CooperationId("7d1f0a52-9c61-4a0e-8f5e-1b2f3c4d5e6f"),
                null,
                null,
                TrustTable.COOPERATION,
                TrustLevel.HIGH,
                TrustTrend.STABLE,
                Grounds.stated(on, null));
    }
}
