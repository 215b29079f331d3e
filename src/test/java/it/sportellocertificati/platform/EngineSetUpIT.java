package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.RunningApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ContextResource;

/** The engine as this application runs it: what is deployed under which names, and no default that is unsafe. */
class EngineSetUpIT extends RunningApplication {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngine engine;

    @Test
    void everyModelAndFormIsDeployedUnderItsNameAtTheTopOfTheRepository() throws IOException {
        var deployment = repository.createDeploymentQuery().singleResult();

        assertThat(deployment.getName()).isEqualTo("sportello-certificati");
        assertThat(repository.getDeploymentResources(deployment.getId()))
                .extracting(Resource::getName)
                .containsAll(files("bpmn"))
                .containsAll(files("forms"));
    }

    @Test
    void nothingIsDeployedAgainWhenNothingHasChanged() {
        var configuration = (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
        var builder =
                repository.createDeployment().enableDuplicateFiltering(false).name(configuration.getDeploymentName());
        for (var resource : configuration.getDeploymentResources()) {
            try {
                builder.addInputStream(((ContextResource) resource).getPathWithinContext(), resource.getInputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        builder.deploy();

        assertThat(repository.createDeploymentQuery().count()).isOne();
        assertThat(repository.createProcessDefinitionQuery().list())
                .allSatisfy(definition -> assertThat(definition.getVersion()).isOne());
    }

    @Test
    void noScriptLanguageCanRunCode() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getLanguageName)
                .containsExactlyInAnyOrder("feel", "feel-unary-tests", "JSP 2.1 EL");
    }

    @Test
    void noUnsafeDefaultIsLeft() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isEnablePasswordPolicy()).isTrue();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableXxeProcessing()).isFalse();
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.getHistoryTimeToLive()).isNotBlank();
        assertThat(configuration.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isNotBlank();
        assertThat(configuration.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
    }

    private static List<String> files(String directory) throws IOException {
        try (var files = Files.list(Path.of(directory))) {
            return files.map(file -> directory + "/" + file.getFileName()).toList();
        }
    }
}
