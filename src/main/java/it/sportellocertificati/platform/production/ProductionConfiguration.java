package it.sportellocertificati.platform.production;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** What holds in production alone. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionConfiguration {

    @Bean
    static ProductionRequirements productionRequirements(Environment environment, ResourceLoader resources) {
        return new ProductionRequirements(environment, resources);
    }
}
