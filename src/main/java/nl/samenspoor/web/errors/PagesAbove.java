package nl.samenspoor.web.errors;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where somebody may go who opens an address that only takes a form: the nearest page above it, which holds the form. */
@Component
class PagesAbove {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PagesAbove(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Path of that page; empty when there is none but the portfolio. */
    Optional<String> of(String path) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String above = path.substring(0, end);
            if (isPage(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private boolean isPage(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        RequestMappingHandlerMapping mapping = mappings.getIfAvailable();
        Set<RequestMappingInfo> all =
                mapping == null ? Set.of() : mapping.getHandlerMethods().keySet();
        return all.stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(patterns -> patterns != null
                        && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(parsed)));
    }
}
