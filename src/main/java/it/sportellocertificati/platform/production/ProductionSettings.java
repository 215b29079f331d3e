package it.sportellocertificati.platform.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Settings that production needs, and those of the demo that it refuses. */
class ProductionSettings {

    private static final Set<String> SECURE = Set.of("TLS", "STARTTLS");

    private final Environment environment;
    private final List<String> reasons = new ArrayList<>();

    ProductionSettings(Environment environment) {
        this.environment = environment;
    }

    List<String> reasons() {
        refuseTheDemo();
        database();
        for (var account : List.of("procura", "camera")) {
            required("sportello.pec.accounts." + account + ".address", "the PEC address of the account");
            for (var protocol : List.of("smtp", "imap")) {
                mailServer("sportello.pec.accounts." + account + "." + protocol);
            }
        }
        ordinaryMail();
        return reasons;
    }

    /** Names of citizens travel in it, hence over TLS alone. */
    private void ordinaryMail() {
        required("spring.mail.host", "the server for ordinary mail to citizens");
        required("sportello.mail.from", "the address from which citizens get ordinary mail, no PEC");
        required("sportello.portal.address", "where citizens find the portal (https://…)");
        required("sportello.counter.address", "where citizens collect");
        required("sportello.counter.hours.it", "when they may");
        required("sportello.contacts.office", "where they ask about a booking");
        required("sportello.contacts.data-protection", "the data protection officer");
        required("sportello.contacts.accessibility", "where barriers are reported");
        boolean tls = Stream.of(
                        "spring.mail.properties.mail.smtp.starttls.required",
                        "spring.mail.properties.mail.smtp.ssl.enable")
                .anyMatch(setting -> environment.getProperty(setting, Boolean.class, false));
        if (!tls) {
            reasons.add("spring.mail.properties.mail.smtp.starttls.required (or .ssl.enable) must be true");
        }
    }

    private void refuseTheDemo() {
        for (var setting : List.of("sportello.demo", "sportello.sample-bookings", "sportello.pec.simulator.enabled")) {
            if (environment.getProperty(setting, Boolean.class, false)) {
                reasons.add(setting + " must be false: it belongs to the demo");
            }
        }
        for (var setting : List.of(
                "server.servlet.session.cookie.secure",
                "camunda.bpm.webapp.session-cookie.enable-secure-cookie",
                "camunda.bpm.webapp.csrf.enable-secure-cookie")) {
            if (!environment.getProperty(setting, Boolean.class, false)) {
                reasons.add(setting + " must be true: sessions travel over TLS alone");
            }
        }
    }

    private void database() {
        if (!value("spring.datasource.url").startsWith("jdbc:postgresql:")) {
            reasons.add("spring.datasource.url: the address of a PostgreSQL database (jdbc:postgresql://…)");
        }
        required("spring.datasource.username", "the user of the database");
        required("spring.datasource.password", "the password of that user");
    }

    private void mailServer(String prefix) {
        required(prefix + ".host", "the provider's server");
        required(prefix + ".port", "its port");
        required(prefix + ".username", "the name of the account there");
        required(prefix + ".password", "its password");
        if (!SECURE.contains(value(prefix + ".security"))) {
            reasons.add(prefix + ".security: TLS or STARTTLS");
        }
    }

    private void required(String setting, String what) {
        if (value(setting).isBlank()) {
            reasons.add(setting + ": " + what);
        }
    }

    private String value(String setting) {
        return environment.getProperty(setting, "");
    }
}
