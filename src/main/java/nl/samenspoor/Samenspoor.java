package nl.samenspoor;

import java.time.Clock;
import nl.samenspoor.kernel.Dutch;
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

    public static void main(String[] args) {
        SpringApplication.run(Samenspoor.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(Dutch.ZONE);
    }
}
