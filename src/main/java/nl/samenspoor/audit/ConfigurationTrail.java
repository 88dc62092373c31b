package nl.samenspoor.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.ChainHash;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Notices at each start whether version, profiles or settings changed. The trail keeps a digest of the settings, not the
 * settings themselves: there can be secrets among them.
 */
@Component
class ConfigurationTrail {

    private static final int DIGITS = 16;
    private static final List<String> PARTS = List.of(
            "samenspoor",
            "server",
            "management",
            "spring.security",
            "spring.mail",
            "spring.datasource",
            "spring.session");
    private static final String OURS = "classpath:";

    private final AuditChain chain;
    private final AuditRows rows;
    private final Environment environment;
    private final ObjectProvider<BuildProperties> build;

    ConfigurationTrail(
            AuditChain chain, AuditRows rows, Environment environment, ObjectProvider<BuildProperties> build) {
        this.chain = chain;
        this.rows = rows;
        this.environment = environment;
        this.build = build;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        String now = "version " + version() + ", profiles " + String.join(" ", environment.getActiveProfiles())
                + ", settings " + digest();
        String before = rows.latest(AuditAction.CONFIGURED.key())
                .map(AuditEntry::detail)
                .orElse("");
        if (!now.equals(before)) {
            chain.record(Note.done("system", AuditAction.CONFIGURED, "start", now));
        }
    }

    private String version() {
        BuildProperties known = build.getIfAvailable();
        return known == null ? "unknown" : known.getVersion();
    }

    private String digest() {
        ChainHash hash = ChainHash.of("samenspoor-settings-1");
        for (String part : PARTS) {
            Map<String, String> settings = new TreeMap<>(Binder.get(environment)
                    .bind(part, Bindable.mapOf(String.class, String.class))
                    .orElse(Map.of()));
            settings.remove("port");
            settings.keySet().removeIf(name -> name.endsWith("password"));
            settings.forEach((name, value) -> hash.field(part + "." + name).field(value));
        }
        hash.field(catalogue());
        return hash.hex().substring(0, DIGITS);
    }

    /** A catalogue of terms of one's own changes what is owed, so its content counts; ours changes with the version. */
    private @Nullable String catalogue() {
        String where = environment.getProperty("samenspoor.terms.catalogue", OURS);
        try {
            return where.startsWith(OURS)
                    ? null
                    : new DefaultResourceLoader().getResource(where).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
