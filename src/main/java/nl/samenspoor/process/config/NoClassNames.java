package nl.samenspoor.process.config;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Refuses {@code camunda:class}: models name beans, never classes. */
class NoClassNames implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("A model may not name a class; it asked for " + type.getName());
    }
}
