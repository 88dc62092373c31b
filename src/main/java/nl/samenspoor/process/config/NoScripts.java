package nl.samenspoor.process.config;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Refuses every script language: models hold no code. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new ProcessEngineException("Scripts are switched off");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Scripts are switched off");
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean useCache) {
        throw new ProcessEngineException("Scripts are switched off; a model asked for '" + language + "'");
    }
}
