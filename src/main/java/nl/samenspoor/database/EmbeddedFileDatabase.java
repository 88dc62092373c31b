package nl.samenspoor.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The default storage: H2 in a file below {@code samenspoor.data}, with a password of its own. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedFileDatabase.UsesH2File.class)
class EmbeddedFileDatabase {

    static final String USER = "samenspoor";

    @Bean
    DataSource dataSource(DataSourceProperties properties, @Value("${samenspoor.data}") Path folder) {
        CompactingDataSource source = new CompactingDataSource();
        source.setJdbcUrl(properties.determineUrl());
        source.setUsername(USER);
        source.setPassword(SecretFile.readOrCreate(folder.resolve("database.key")));
        source.setMaximumPoolSize(16);
        source.setPoolName("h2-file");
        return source;
    }

    static class UsesH2File implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith("jdbc:h2:file:");
        }
    }
}
