package it.sportellocertificati.cost;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.BookingRequest;
import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.Reception;
import it.sportellocertificati.booking.SampleRequests;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.document.CertificateExpectation;
import it.sportellocertificati.document.Documents;
import it.sportellocertificati.document.SignedSamples;
import it.sportellocertificati.journey.SimulatedMailbox;
import it.sportellocertificati.pec.reading.MailboxReaders;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.process.BareBooking;
import it.sportellocertificati.process.DatabaseCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product on one booking: domain rows, engine, mail and evidence, counted against its models on a bare engine. */
@SpringBootTest
class ProductCostIT {

    /** Measured 553, and some for receipts that are read one by one; see docs/costs.md. */
    static final int STATEMENTS = 580;

    /** Of one letter: taken, delivered. */
    private static final int RECEIPTS = 2;

    private static final DatabaseCost COST = new DatabaseCost();

    @Autowired
    private Reception reception;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Documents documents;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private MailboxReaders readers;

    @Autowired
    private PecProperties properties;

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countingDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? COST.watching(database) : bean;
                }
            };
        }
    }

    @DynamicPropertySource
    static void nothingRunsByItself(DynamicPropertyRegistry registry) throws IOException {
        Path data = Files.createTempDirectory("sportello-cost");
        registry.add("sportello.data", data::toString);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        registry.add("server.port", () -> 0);
        int smtp = freePort();
        int imap = freePort();
        registry.add("sportello.pec.simulator.smtp-port", () -> smtp);
        registry.add("sportello.pec.simulator.imap-port", () -> imap);
        registry.add("sportello.pec.poll-interval", () -> "1h");
        registry.add("sportello.process.signal-interval", () -> "1h");
        registry.add("sportello.sample-bookings", () -> false);
        registry.add("camunda.bpm.job-execution.enabled", () -> false);
    }

    @Test
    void oneBookingOfTheWholeProductCostsWhatIsRecorded() throws Exception {
        drive();
        COST.begin();
        drive();
        DatabaseCost.Cost product = COST.taken();
        DatabaseCost.Cost models = modelsAlone();

        String report = "Whole product: %s%nModels alone, history full: %s%nRatio of statements: %.2f%n"
                .formatted(product, models, (double) product.statements() / models.statements());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "costs.txt"), report + byKind(product));
        System.out.print(report);
        assertThat(product.statements()).isBetween(100, STATEMENTS);
    }

    private void drive() {
        BookingNumber number = as(
                "camera.lucca",
                "desk-lucca",
                () -> reception.register(request(), null).number());
        sendAndReceive(RECEIPTS + 1, () -> bookings.get(number).noticeReceivedAt() != null);
        as("procura.addetto", "procura-clerks", () -> {
            bookings.decide(number, Decision.ACCEPTED, null);
            return complete(number, "Task_VerifyBooking");
        });
        as("procura.addetto", "procura-clerks", () -> {
            documents.storeCertificate(
                    new CertificateExpectation(
                            number, bookings.get(number).particulars().subject().fiscalCode()),
                    "c.pdf",
                    SignedSamples.pades("Certificato " + number.value()),
                    () -> bookings.awaitCertificate(number));
            bookings.decide(number, Decision.ISSUED, null);
            return complete(number, "Task_IssueCertificate");
        });
        sendAndReceive(RECEIPTS, () -> bookings.get(number).state() == BookingState.DELIVERED);
    }

    private static BookingRequest request() {
        return SampleRequests.carichiPendenti();
    }

    private boolean complete(BookingNumber number, String key) {
        String task = COST.uncounted(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .singleResult()
                .getId());
        tasks.claim(task, "procura.addetto");
        tasks.complete(task);
        return true;
    }

    /** Looks into the mailboxes once all is there: a slower machine must not look more often. */
    private void sendAndReceive(int messages, BooleanSupplier arrived) {
        int before = COST.uncounted(this::received);
        COST.uncounted(() -> management.createJobQuery().messages().list())
                .forEach(job -> management.executeJob(job.getId()));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> received() == before + messages);
        readers.pollNow();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> COST.uncounted(arrived::getAsBoolean));
    }

    private int received() {
        return properties.accounts().values().stream()
                .map(account -> new SimulatedMailbox(
                        account.imap().port(), account.address().value()))
                .mapToInt(mailbox -> mailbox.subjects().size())
                .sum();
    }

    private <T> T as(String user, String group, java.util.function.Supplier<T> work) {
        identity.setAuthentication(user, List.of(group));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static DatabaseCost.Cost modelsAlone() {
        try (BareBooking booking = new BareBooking()) {
            return booking.fromDeskToDelivery();
        }
    }

    private static String byKind(DatabaseCost.Cost cost) {
        return cost.byKind().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> "%4d  %s%n".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining());
    }

    private static int freePort() {
        try (java.net.ServerSocket socket =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
