package nl.samenspoor.identity.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Of two requests that add the same attribute to a shared session in the same instant neither fails; the later one counts. */
@Configuration(proxyBeanMethods = false)
class SharedSessionAttributes {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterOneCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
