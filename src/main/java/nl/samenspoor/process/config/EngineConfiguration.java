package nl.samenspoor.process.config;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.samenspoor.process.inbound.TaskListListener;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the engine by hand (see docs/decisions/0001). No REST, no web applications, no deployment from outside, no
 * scripts, no class names in models, no Java serialisation: a model can only name the beans marked
 * {@link UsableInModels}.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** How long the engine keeps its own history. Our tables are the record; this is for support only. */
    private static final String HISTORY = "P3650D";

    @Bean
    ThreadPoolTaskExecutor engineJobThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("engine-jobs-");
        threads.setCorePoolSize(2);
        threads.setMaxPoolSize(4);
        threads.setQueueCapacity(20);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(20);
        return threads;
    }

    @Bean
    SpringJobExecutor engineJobExecutor(ThreadPoolTaskExecutor engineJobThreads) {
        SpringJobExecutor executor = new SpringJobExecutor();
        executor.setTaskExecutor(engineJobThreads);
        executor.setMaxWait(5_000);
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            ApplicationContext context,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SpringJobExecutor engineJobExecutor,
            TaskListListener taskList,
            ObjectProvider<BpmnParseListener> parseListeners,
            ObjectProvider<JobHandler> jobHandlers) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setApplicationContext(context);
        configuration.setProcessEngineName("samenspoor");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHistoryTimeToLive(HISTORY);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setJobExecutor(engineJobExecutor);
        configuration.setJobExecutorActivate(false);
        // A rhythm is asked for again each time it falls due: a case that is followed again has another one.
        configuration.setReevaluateTimeCycleWhenDue(true);
        configuration.setCustomPostBPMNParseListeners(listeners(taskList, parseListeners));
        configuration.setCustomJobHandlers(
                new ArrayList<>(jobHandlers.orderedStream().toList()));
        close(configuration, context);
        return configuration;
    }

    /** A list the engine may add its own listeners to. */
    private static List<BpmnParseListener> listeners(
            TaskListListener taskList, ObjectProvider<BpmnParseListener> others) {
        List<BpmnParseListener> all = new ArrayList<>(List.of(taskList));
        others.orderedStream().filter(listener -> listener != taskList).forEach(all::add);
        return all;
    }

    /** Everything through which a model or a variable could run code of its own is shut. */
    private static void close(SpringProcessEngineConfiguration configuration, ApplicationContext context) {
        configuration.setExpressionManager(new GuardedExpressionManager(context));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClassNames());
        configuration.setEnableScriptCompilation(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration processEngineConfiguration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(processEngineConfiguration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
