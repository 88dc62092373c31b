package nl.samenspoor.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import nl.samenspoor.Samenspoor;
import nl.samenspoor.StatementCount;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Samenspoor that says in a header of each answer how many SQL statements it took. Not for measuring time. */
public final class CountedSamenspoor {

    private static final String HEADER = "Statements";

    private CountedSamenspoor() {}

    public static void main(String[] arguments) {
        new SpringApplication(Samenspoor.class, StatementCount.Counting.class, Telling.class).run(arguments);
    }

    /** How many statements an answer of this application took. */
    static int statements(HttpResponse<?> answer) {
        return Integer.parseInt(answer.headers().firstValue(HEADER).orElseThrow());
    }

    /** No stereotype: only for those who name it. */
    static class Telling {

        @Bean
        static FilterRegistrationBean<Filter> statementsInHeader() {
            FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
                ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper((HttpServletResponse) response);
                try {
                    int count = StatementCount.during(() -> {
                        chain.doFilter(request, kept);
                        return true;
                    });
                    kept.setIntHeader(HEADER, count);
                } catch (RuntimeException | IOException | ServletException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
                kept.copyBodyToResponse();
            });
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
