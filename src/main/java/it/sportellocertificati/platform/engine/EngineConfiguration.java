package it.sportellocertificati.platform.engine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this application adds to the engine beyond the settings of {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    static BundledModels camundaDeploymentConfiguration(
            ApplicationContext files, @Value("${spring.application.name}") String deploymentName) {
        return new BundledModels(files, deploymentName);
    }

    @Bean
    static EnginePlugin ownEnginePlugin() {
        return new EnginePlugin();
    }
}
