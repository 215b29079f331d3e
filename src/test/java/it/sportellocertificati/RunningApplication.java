package it.sportellocertificati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole demo on a random port, with a database in memory, a data directory of its own and free ports for the
 * simulator. Tests that extend this class and declare no configuration of their own share one context: whoever adds a
 * property or a mock pays for another start of some twenty seconds.
 */
@AutoConfigureObservability(tracing = false)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningApplication {

    private static final Path DATA = newDirectory();
    private static final int SMTP_PORT = freePort();
    private static final int IMAP_PORT = freePort();
    private static final String DATABASE = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @DynamicPropertySource
    static void ownPlaces(DynamicPropertyRegistry registry) {
        registry.add("sportello.data", DATA::toString);
        registry.add("spring.datasource.url", () -> DATABASE);
        registry.add("sportello.pec.simulator.smtp-port", () -> SMTP_PORT);
        registry.add("sportello.pec.simulator.imap-port", () -> IMAP_PORT);
        registry.add("sportello.pec.poll-interval", () -> "500ms");
        registry.add("sportello.sample-bookings", () -> false);
        registry.add("camunda.bpm.job-execution.wait-time-in-millis", () -> 500);
        registry.add("camunda.bpm.job-execution.max-wait", () -> 1000);
    }

    /** An address of the running application, from a path that begins with a slash. */
    protected URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Somebody who has not signed in. */
    protected WebUser visitor() {
        return new WebUser(address("/"));
    }

    /** A demo user signed in to one of the web applications: {@code tasklist}, {@code cockpit}, {@code admin}. */
    protected WebUser signedIn(String app, String user) {
        var person = visitor();
        var status = person.signIn(app, user, passwordOf(user));
        if (status != 200) {
            throw new IllegalStateException(user + " may not sign in to " + app + ": " + status);
        }
        return person;
    }

    /** Whether the process of this booking is under way. */
    protected boolean runs(String number, String process) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, process)
                        .count()
                == 1;
    }

    /** The time of a timer comes, for one booking alone: other tests share the application. */
    protected void fire(String number, String process, String event) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number, process)
                .singleResult()
                .getId();
        fire(instance, event);
    }

    /** @param instance of a process */
    protected void fire(String instance, String event) {
        ManagementService management = engine.getManagementService();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult()
                .getId());
    }

    /** Where this run keeps its files: keys, simulator mailboxes, the passwords of the demo users. */
    protected static Path data() {
        return DATA;
    }

    /** The SMTP port of the embedded simulator. */
    protected static int smtpPort() {
        return SMTP_PORT;
    }

    /** The IMAP port of the embedded simulator. */
    protected static int imapPort() {
        return IMAP_PORT;
    }

    /** The random password that the first start gave to a demo user, as an operator reads it. */
    protected static String passwordOf(String user) {
        var passwords = new Properties();
        try (var in = Files.newInputStream(DATA.resolve("demo-users.properties"))) {
            passwords.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var password = passwords.getProperty(user);
        if (password == null) {
            throw new IllegalArgumentException("no demo user " + user);
        }
        return password;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("sportello-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
