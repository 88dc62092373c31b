package nl.samenspoor.process.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * The only members an expression may reach: public methods of beans marked {@link UsableInModels}, and the business
 * key of an execution. Comes last, so whatever nobody resolved is refused here.
 */
class AllowedMembers extends ReadOnlyResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null) {
            return null;
        }
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        throw refused(property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        Class<?> type = AopUtils.getTargetClass(base);
        if (!AnnotatedElementUtils.hasAnnotation(type, UsableInModels.class)) {
            throw refused(name);
        }
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(candidate -> Modifier.isPublic(candidate.getModifiers()))
                .filter(candidate ->
                        candidate.getName().equals(name) && candidate.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> refused(name));
        context.setPropertyResolved(true);
        return call(method, base, arguments);
    }

    private static Object call(Method method, Object base, Object[] arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(base, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new ELException(failed.getCause());
        } catch (IllegalAccessException | IllegalArgumentException wrong) {
            throw new ELException("Cannot call " + method.getName(), wrong);
        }
    }

    private static ELException refused(Object member) {
        return new ELException("An expression in a model may not use '" + member + "'");
    }
}
