package nl.samenspoor.process.config;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions of the models see process variables, beans marked {@link UsableInModels}, and the business key of the
 * execution; every other property or method is refused, so no expression reaches a class, a class loader or the
 * engine's services.
 */
class GuardedExpressionManager extends JuelExpressionManager {

    private final ApplicationContext context;

    GuardedExpressionManager(ApplicationContext context) {
        this.context = context;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ModelBeans(context));
        resolver.add(new AllowedMembers());
        return resolver;
    }
}
