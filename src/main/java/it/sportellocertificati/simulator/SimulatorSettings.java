package it.sportellocertificati.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the provider has to know: its own settings, and the product's accounts so that they can log in.
 *
 * @param accounts the product's certified-mail accounts by name
 * @param simulator the provider's own settings
 */
@ConfigurationProperties("sportello.pec")
public record SimulatorSettings(
        @DefaultValue Map<String, Account> accounts,
        @DefaultValue Simulator simulator) {

    /**
     * @param smtpPort port of SMTP on 127.0.0.1; 0 = any free one
     * @param imapPort port of IMAP on 127.0.0.1; 0 = any free one
     * @param data directory of accepted messages, mailboxes and keys
     * @param password of every mailbox that is no configured account
     * @param delay how long the provider takes for each step
     * @param slowness how long a slow provider takes to answer
     * @param smtpsPort port of SMTP with TLS on 127.0.0.1; 0 = any free one, -1 = closed
     * @param imapsPort port of IMAP with TLS on 127.0.0.1; 0 = any free one, -1 = closed
     * @param hour how long an hour of the provider's time-outs (the notices after 12 and 24 hours) lasts here
     */
    public record Simulator(
            @DefaultValue("42025") int smtpPort,
            @DefaultValue("42143") int imapPort,
            @DefaultValue("data/simulator") Path data,
            @DefaultValue("simulator") String password,
            @DefaultValue("300ms") Duration delay,
            @DefaultValue("250ms") Duration hour,
            @DefaultValue("3s") Duration slowness,
            @DefaultValue("-1") int smtpsPort,
            @DefaultValue("-1") int imapsPort) {

        /** Any free ports, without TLS. */
        public static Simulator onFreePorts(Path data, Duration delay, Duration hour) {
            return new Simulator(0, 0, data, "simulator", delay, hour, Duration.ofMillis(50), -1, -1);
        }

        /** With doors for TLS on any free ports. */
        public Simulator withTls() {
            return new Simulator(smtpPort, imapPort, data, password, delay, hour, slowness, 0, 0);
        }
    }

    /** One of the product's accounts, as far as a provider knows it. */
    public record Account(String address, @Nullable Login smtp) {

        String username() {
            return smtp == null || smtp.username() == null ? address : smtp.username();
        }

        String password(Simulator simulator) {
            return smtp == null || smtp.password() == null ? simulator.password() : smtp.password();
        }
    }

    /** How the account logs in. */
    public record Login(@Nullable String username, @Nullable String password) {}

    SimulatorSettings at(ProviderRun run) {
        return new SimulatorSettings(
                accounts,
                new Simulator(
                        run.smtpPort(),
                        run.imapPort(),
                        simulator.data(),
                        simulator.password(),
                        simulator.delay(),
                        simulator.hour(),
                        simulator.slowness(),
                        run.smtpsPort(),
                        run.imapsPort()));
    }

    /** Settings without Spring: free ports, no delay, for tests that start a provider of their own. */
    public static SimulatorSettings forTests(Path data, String... addresses) {
        var accounts = new LinkedHashMap<String, Account>();
        for (String address : addresses) {
            accounts.put(address, new Account(address, new Login(address, "simulator")));
        }
        return new SimulatorSettings(accounts, Simulator.onFreePorts(data, Duration.ZERO, Duration.ZERO));
    }
}
