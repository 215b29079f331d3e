package it.sportellocertificati.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Languages, limits and what the pages look like. Our own styles and scripts carry their content's digest in the name. */
@Configuration
class PortalConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final String DESIGN = "classpath:/META-INF/resources/webjars/bootstrap-italia/2.17.0/dist/";

    private final LimitGuard limits;
    private final PageLanguage language = new PageLanguage();

    PortalConfiguration(LimitGuard limits) {
        this.limits = limits;
    }

    @Bean
    PageLanguage localeResolver() {
        return language;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(limits);
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                language.rememberWhatWasAsked(request, response);
                return true;
            }
        });
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String kind : new String[] {"css", "js"}) {
            registry.addResourceHandler("/" + kind + "/**")
                    .addResourceLocations("classpath:/static/" + kind + "/")
                    .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
        registry.addResourceHandler("/assets/bootstrap-italia/css/**", "/assets/bootstrap-italia/fonts/**")
                .addResourceLocations(DESIGN + "css/", DESIGN + "fonts/")
                .setCacheControl(CacheControl.maxAge(A_WEEK).cachePublic());
    }
}
