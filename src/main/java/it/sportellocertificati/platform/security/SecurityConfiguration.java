package it.sportellocertificati.platform.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The doors, in the order in which they are tried: the web applications, the JSON interface, monitoring, the simulator
 * of the demo, the certified mail, the citizens' pages ({@link PortalDoor}), public pages; whatever none of them knows does not exist. No chain keeps anything in a session of its
 * own: the only session is that of the web applications.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/",
        "/manuale",
        "/costi",
        "/accedi",
        "/accessibilita",
        "/privacy",
        "/bilancio-sociale/**",
        "/assets/**",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/img/**",
        "/favicon.ico",
        "/favicon.svg",
        "/v3/api-docs",
        "/v3/api-docs.yaml"
    };

    @Bean
    FilterRegistrationBean<SetupDoor> setupDoor() {
        var registration = new FilterRegistrationBean<>(new SetupDoor());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        var registration = new FilterRegistrationBean<>(new OwnNonce());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain webappsDoor(HttpSecurity http, WebappSession session, ProblemAnswers answers) throws Exception {
        return Doors.withoutSession(http.securityMatcher(withDefaults().matcher("/camunda/**")))
                .csrf(AbstractHttpConfigurer::disable)
                // Camunda's own filter writes the rest, with a nonce in the content security policy.
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .addFilterBefore(new RestDoor(session, answers), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiDoor(HttpSecurity http, SignIn signIn) throws Exception {
        return signIn.forMachines(http.securityMatcher(withDefaults().matcher("/api/v1/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain monitoringDoor(HttpSecurity http, SignIn signIn) throws Exception {
        return signIn.forMachines(http.securityMatcher(withDefaults().matcher("/actuator/**")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("camunda-admin"))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain simulatorDoor(
            HttpSecurity http, @Value("${sportello.pec.simulator.enabled:false}") boolean enabled) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.path("/simulatore").sameSite("Strict"));
        return Doors.withoutSession(http.securityMatcher(withDefaults().matcher("/simulatore/**")))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(Doors::strict)
                .exceptionHandling(Doors::asIfAbsent)
                .authorizeHttpRequests(requests -> {
                    if (enabled) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().denyAll();
                    }
                })
                .build();
    }

    /** The manager's page on the certified mail: the session of the web applications, and pages for refusals. */
    @Bean
    @Order(5)
    SecurityFilterChain mailDoor(HttpSecurity http, SignIn signIn) throws Exception {
        return signIn.forPages(http.securityMatcher(withDefaults().matcher("/posta")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .hasAnyAuthority("procura-managers", "camunda-admin")
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain pagesDoor(HttpSecurity http, SignIn signIn) throws Exception {
        return Doors.withoutSession(http)
                .addFilterBefore(signIn.ofStaff(), AnonymousAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Doors::strict)
                .exceptionHandling(Doors::asIfAbsent)
                .authorizeHttpRequests(requests -> {
                    // The answer to a refusal of another chain is written in a dispatch of its own.
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    for (var page : PUBLIC) {
                        requests.requestMatchers(
                                        withDefaults().matcher(HttpMethod.GET, page),
                                        withDefaults().matcher(HttpMethod.HEAD, page))
                                .permitAll();
                    }
                    requests.anyRequest().denyAll();
                })
                .build();
    }
}
