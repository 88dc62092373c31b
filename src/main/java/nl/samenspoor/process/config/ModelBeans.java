package nl.samenspoor.process.config;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Resolves a name to a bean, if that bean is marked {@link UsableInModels}. */
class ModelBeans extends ReadOnlyResolver {

    private final ApplicationContext context;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public @Nullable Object getValue(ELContext expression, @Nullable Object base, Object property) {
        if (base != null
                || !(property instanceof String name)
                || !context.containsBean(name)
                || context.findAnnotationOnBean(name, UsableInModels.class) == null) {
            return null;
        }
        expression.setPropertyResolved(true);
        return context.getBean(name);
    }
}
