package it.sportellocertificati.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Deploys the files of {@code bpmn} and {@code forms} as one deployment, so that a form stays tied to the version of the
 * process that it was written for. Nothing is deployed when no file has changed. The starter's own configuration names
 * resources after the packaging and skips a file that it cannot read with a log line; this one fails the start.
 */
class BundledModels extends DefaultDeploymentConfiguration {

    private final ResourcePatternResolver files;
    private final String deploymentName;

    BundledModels(ResourcePatternResolver files, String deploymentName) {
        this.files = files;
        this.deploymentName = deploymentName;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName(deploymentName);
        super.preInit(configuration);
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        return Arrays.stream(camundaBpmProperties.getDeploymentResourcePattern())
                .flatMap(this::matching)
                .sorted(Comparator.comparing(BundledResource::getPathWithinContext))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<BundledResource> matching(String pattern) {
        try {
            var directory = pattern.substring(pattern.indexOf(':') + 1, pattern.indexOf('/'));
            return Arrays.stream(files.getResources(pattern)).map(file -> BundledResource.of(directory, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
