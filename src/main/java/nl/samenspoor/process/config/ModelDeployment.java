package nl.samenspoor.process.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys {@code bpmn/} and {@code forms/} as one deployment under stable resource names. Starting again with the same
 * files deploys nothing; one changed file makes one new version of all, so that a model and its forms and decisions
 * never part. Start fails, naming the file, when one does not parse.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    static final String NAME = "samenspoor";
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final List<String> FILES = List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form");

    private final RepositoryService repository;
    private final List<String> files;

    @Autowired
    ModelDeployment(RepositoryService repository) {
        this(repository, FILES);
    }

    /** @param files patterns on the class path */
    ModelDeployment(RepositoryService repository, List<String> files) {
        this.repository = repository;
        this.files = files;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        for (String pattern : files) {
            add(deployment, pattern);
        }
        try {
            LOG.info("Process models ready, deployment {}", deployment.deploy().getId());
        } catch (ParseException wrong) {
            throw new IllegalStateException("A process model cannot be read: " + describe(wrong), wrong);
        }
    }

    private static void add(DeploymentBuilder deployment, String pattern) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                try (InputStream content = file.getInputStream()) {
                    deployment.addInputStream(folder + file.getFilename(), content);
                }
            }
        } catch (IOException failed) {
            throw new IllegalStateException("Cannot read the models in " + pattern, failed);
        }
    }

    private static String describe(ParseException wrong) {
        return wrong.getResorceReports().stream()
                .map(report -> report.getResourceName() + ": "
                        + report.getErrors().stream().map(Problem::getMessage).toList())
                .reduce((one, other) -> one + "; " + other)
                .orElse(wrong.getMessage());
    }
}
