package nl.samenspoor.identity.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much one address and one account may ask for in a minute. */
class RequestRatesTest {

    private final AtomicLong now = new AtomicLong();
    private final RequestRates rates = new RequestRates(60, 30, time());

    private TimeMeter time() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void aMinutesWorthMayComeAtOnceAndThenOneByOne() {
        for (int i = 0; i < 60; i++) {
            assertThat(rates.ofPlace("192.0.2.1")).isEmpty();
        }
        assertThat(rates.ofPlace("192.0.2.1")).contains(Duration.ofSeconds(1));
        assertThat(rates.ofPlace("192.0.2.2")).as("another address").isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(rates.ofPlace("192.0.2.1")).isEmpty();
        assertThat(rates.ofPlace("192.0.2.1")).isPresent();
        pass(Duration.ofMinutes(1));
        assertThat(rates.ofPlace("192.0.2.1")).isEmpty();
    }

    @Test
    void whoAsksTooSoonWaitsNoLongerForIt() {
        for (int i = 0; i < 500; i++) {
            rates.ofAccount("griffier", 1);
        }
        assertThat(rates.ofAccount("griffier", 1)).contains(Duration.ofSeconds(2));
    }

    @Test
    void allAddressesOfOneNetworkInIpv6CountAsOne() {
        for (int i = 0; i < 60; i++) {
            assertThat(rates.ofPlace("2001:db8::" + Integer.toHexString(i))).isEmpty();
        }
        assertThat(rates.ofPlace("2001:db8::ffff")).isPresent();
        assertThat(rates.ofPlace("2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void aHeavyRequestCountsAsManyAndNeverAsMoreThanThereAre() {
        assertThat(rates.ofAccount("lezer", 20)).isEmpty();
        assertThat(rates.ofAccount("lezer", 20)).contains(Duration.ofSeconds(20));
        assertThat(rates.ofAccount("lezer", 10)).isEmpty();
        assertThat(rates.ofAccount("leider", 1_000))
                .as("it can be asked at all")
                .isEmpty();
    }

    @Test
    void onePlaceKeepsNoMoreFormsOfEndedSessionsThanItsPeopleNeed() {
        for (int i = 0; i < 30; i++) {
            assertThat(rates.mayKeepForm("192.0.2.1", 100)).isTrue();
        }
        assertThat(rates.mayKeepForm("192.0.2.1", 100)).isFalse();
        assertThat(rates.mayKeepForm("192.0.2.2", 100)).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(rates.mayKeepForm("192.0.2.1", 100)).isTrue();
        assertThat(rates.mayKeepForm("192.0.2.2", 1_000_000)).isTrue();
        assertThat(rates.mayKeepForm("192.0.2.2", 1_000_000)).isTrue();
        assertThat(rates.mayKeepForm("192.0.2.2", 1_000_000))
                .as("a long one takes the room of many")
                .isFalse();
    }

    @Test
    void manyAtOnceGetNoMoreThanOneByOne() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            asked.add(many.submit(() -> rates.ofAccount("leider", 1).isEmpty()));
        }
        int let = 0;
        for (Future<Boolean> one : asked) {
            let += one.get() ? 1 : 0;
        }
        many.shutdown();
        assertThat(let).isEqualTo(30);
    }

    @Test
    void noLimitIsAChoiceAndANegativeOneAMistake() {
        RequestRates open = new RequestRates(0, 0, time());
        for (int i = 0; i < 10_000; i++) {
            assertThat(open.ofPlace("192.0.2.1")).isEmpty();
            assertThat(open.ofAccount("leider", 10)).isEmpty();
        }
        assertThatThrownBy(() -> new RequestRates(60, -1, time())).hasMessageContaining("per-account is -1");
    }

    @ParameterizedTest
    @CsvSource({
        "/cooperations/a/decisions.csv, 10",
        "/api/v1/audit.csv, 10",
        "/api/v1/audit/verifications, 10",
        "/api/v1/casebook/cases, 10",
        "/cooperations/a/papers/decisions.pdf, 10",
        "/cooperations/a, 1",
        "/tasks, 1"
    })
    void whatIsMadeOnDemandIsHeavy(String path, int weight) {
        assertThat(RateOfAccounts.weight(path)).isEqualTo(weight);
    }
}
