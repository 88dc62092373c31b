package nl.samenspoor;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Starts Samenspoor: one deployable application, a modular monolith with one module per package below this one. */
@Modulithic(systemName = "Samenspoor", sharedModules = "kernel")
@SpringBootApplication
@EnableResilientMethods
public class Samenspoor {

    /** Officials read and write times in this zone; effective dates have no zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public static void main(String[] args) {
        SpringApplication.run(Samenspoor.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
