package nl.samenspoor.browser;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The pages there are, and the forms people send, as the controllers say themselves: what answers with a template. */
final class PageRoutes {

    private final List<PathPattern> patterns = new ArrayList<>();

    PageRoutes(RequestMappingHandlerMapping mappings) {
        this(mappings, RequestMethod.GET);
    }

    /** Where forms are sent to. */
    static PageRoutes sent(RequestMappingHandlerMapping mappings) {
        return new PageRoutes(mappings, RequestMethod.POST);
    }

    private PageRoutes(RequestMappingHandlerMapping mappings, RequestMethod method) {
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (answers(info, method) && showsPage(handler)) {
                patterns.addAll(info.getPathPatternsCondition().getPatterns());
            }
        });
        patterns.removeIf(pattern -> pattern.getPatternString().equals("/error"));
        patterns.sort(Comparator.naturalOrder());
    }

    private static boolean answers(RequestMappingInfo info, RequestMethod method) {
        Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(method);
    }

    private static boolean showsPage(HandlerMethod handler) {
        Method method = handler.getMethod();
        boolean template = method.getReturnType() == String.class || method.getReturnType() == ModelAndView.class;
        return template
                && !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }

    /** Each as {@code /cooperations/{id}}, without what a variable may look like. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        patterns.forEach(pattern -> all.add(plain(pattern)));
        return all;
    }

    /** The page at an address; empty for a file, and for what is elsewhere. */
    Optional<String> of(String address) {
        PathContainer path = PathContainer.parsePath(address.split("[?#]", 2)[0]);
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(PageRoutes::plain);
    }

    private static String plain(PathPattern pattern) {
        return pattern.getPatternString().replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }
}
