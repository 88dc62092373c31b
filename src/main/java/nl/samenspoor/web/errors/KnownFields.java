package nl.samenspoor.web.errors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FormFields;
import nl.samenspoor.web.RequestLanguage;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses a form with a field its page does not know, what stands in its address aside, as JSON with one is refused: somebody tries whether more can be set
 * than the page offers, or an old page lies open and its words would be lost. What a controller knows are its parameters
 * and the parts of its form. One that reads all fields by itself checks them by itself.
 */
@Component
class KnownFields implements HandlerInterceptor, WebMvcConfigurer {

    /** {@code username} tells password managers whose password a form is about; nobody reads it. */
    private static final Set<String> ALWAYS = Set.of("_csrf", "username", RequestLanguage.PARAMETER);

    private static final int MOST_NAMED = 10;
    private static final int NAME = 60;

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** @throws InvalidInput naming the unknown fields */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST
                && isForm(request)) {
            known.computeIfAbsent(method.getMethod(), asked -> fields(method))
                    .ifPresent(fields -> requireKnown(fields, request));
        }
        return true;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    private static void requireKnown(Set<String> fields, HttpServletRequest request) {
        Set<String> ofAddress = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .keySet();
        List<FieldProblem> unknown = request.getParameterMap().keySet().stream()
                .filter(name -> !fields.contains(top(name)) && !ofAddress.contains(name))
                .limit(MOST_NAMED)
                .map(name ->
                        FieldProblem.of(name.substring(0, Math.min(NAME, name.length())), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    /** Nothing when the controller reads all fields by itself. */
    private Optional<Set<String>> fields(HandlerMethod handler) {
        Set<String> fields = new HashSet<>(ALWAYS);
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam one = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            FormFields listed = parameter.getParameterAnnotation(FormFields.class);
            if (listed != null) {
                fields.addAll(Arrays.asList(listed.value()));
            } else if (one != null && Map.class.isAssignableFrom(type)) {
                return Optional.empty();
            } else if (one != null) {
                fields.add(name(parameter, one));
            } else if (type.isRecord() && type != Actor.class) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(fields::add);
            }
        }
        return Optional.of(Set.copyOf(fields));
    }

    private String name(MethodParameter parameter, RequestParam one) {
        if (!one.name().isEmpty()) {
            return one.name();
        }
        parameter.initParameterNameDiscovery(names);
        return String.valueOf(parameter.getParameterName());
    }

    /** {@code fractions} for {@code fractions[0].name}. */
    private static String top(String name) {
        return name.split("[\\[.]", 2)[0];
    }
}
