package it.sportellocertificati.platform.production;

import java.util.ArrayList;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/** Looks at everything before the first bean is made, so that one start tells all that is missing. */
class ProductionRequirements implements BeanFactoryPostProcessor {

    private final Environment environment;
    private final ResourceLoader resources;

    ProductionRequirements(Environment environment, ResourceLoader resources) {
        this.environment = environment;
        this.resources = resources;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var reasons = new ArrayList<>(new ProductionSettings(environment).reasons());
        reasons.addAll(new ProductionFiles(environment, resources).reasons());
        reasons.addAll(new ProductionAdministrator(environment).reasons());
        if (!reasons.isEmpty()) {
            throw new ProductionNotReady(reasons);
        }
    }
}
