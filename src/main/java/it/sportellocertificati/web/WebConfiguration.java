package it.sportellocertificati.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A field that nobody knows is an error, since it may be a mistyped one. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private static final String EDITOR = "classpath:/META-INF/resources/webjars/tinymce/6.8.3/";
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String FORM_LIBRARY = "/camunda/app/tasklist/scripts/sportello-forms";

    @Bean
    Jackson2ObjectMapperBuilderCustomizer unknownFieldsAreErrors() {
        return builder -> builder.featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The forms load these modules by fixed names: asked for anew each time, a browser never mixes two versions. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FORM_LIBRARY + "*.js")
                .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/app/tasklist/scripts/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler(FORM_LIBRARY + "/*.js")
                .addResourceLocations(
                        "classpath:/META-INF/resources/webjars/camunda/app/tasklist/scripts/sportello-forms/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/editor/**")
                .addResourceLocations(EDITOR)
                .setCacheControl(CacheControl.maxAge(A_DAY).cachePublic());
    }
}
