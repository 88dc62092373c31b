package nl.samenspoor.web.errors;

import java.util.Arrays;
import nl.samenspoor.web.BareAnswers;
import org.apache.catalina.Container;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts our own words in the place of the container's page about requests that never reach us. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final BareAnswers answers;

    UnreadableAddresses(BareAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> replace(context.getParent()));
    }

    private void replace(Container host) {
        Pipeline pipeline = host.getPipeline();
        Arrays.stream(pipeline.getValves())
                .filter(ErrorReportValve.class::isInstance)
                .forEach(pipeline::removeValve);
        pipeline.addValve(new UnreadableAddressValve(answers));
        ((StandardHost) host).setErrorReportValveClass(UnreadableAddressValve.class.getName());
    }
}
