package it.sportellocertificati.pec;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.health.MailboxHealthQuery;
import it.sportellocertificati.pec.reading.MailboxReaders;
import it.sportellocertificati.pec.sending.OutboxSenders;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The room alone, on one node: its beans, a database and keys, and what it tells the others. */
public final class PecRoom implements AutoCloseable {

    public static final String PROCURA = "casellario.procura@giustizia.example";
    public static final String CAMERA = "protocollo@pec.camera.example";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Happenings happenings = new Happenings();

    private PecRoom(DataSource database, Path keys, Clock clock, Map<String, Object> settings) {
        TestSafekeeping safekeeping = TestSafekeeping.on(database, keys);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database);
        given("dataSource", database);
        given("clock", clock);
        given("vault", safekeeping.vault());
        given("uniqueInsert", safekeeping.rows());
        given("auditTrail", safekeeping.audit());
        given("jdbcClient", JdbcClient.create(database));
        given("transactionManager", transactions);
        given("transactionTemplate", new TransactionTemplate(transactions));
        given("happenings", happenings);
        context.register(Room.class);
        context.refresh();
    }

    /** As a singleton that the context does not own: a node that ends does not close what others use. */
    private void given(String name, Object bean) {
        context.getBeanFactory().registerSingleton(name, bean);
    }

    public static PecRoom open(DataSource database, Path keys, Clock clock, Map<String, Object> settings) {
        return new PecRoom(database, keys, clock, settings);
    }

    /** Settings of both accounts towards servers on the loopback address; nothing starts by itself. */
    public static Map<String, Object> settings(int smtpPort, int imapPort, Path trustAnchors) {
        Map<String, Object> settings = new HashMap<>();
        Map.of("procura", PROCURA, "camera", CAMERA).forEach((account, address) -> {
            String prefix = "sportello.pec.accounts." + account + ".";
            settings.put(prefix + "address", address);
            for (String line : List.of("smtp", "imap")) {
                settings.put(prefix + line + ".host", "127.0.0.1");
                settings.put(prefix + line + ".port", line.equals("smtp") ? smtpPort : imapPort);
                settings.put(prefix + line + ".security", "NONE");
                settings.put(prefix + line + ".username", address);
                settings.put(prefix + line + ".password", "secret");
            }
        });
        settings.put("sportello.pec.trust-anchors", trustAnchors.toString());
        settings.put("sportello.pec.auto-start", "false");
        return settings;
    }

    public static Letter letter(String subject, LetterAttachment... attachments) {
        return new Letter(
                "procura",
                new PecAddress("ufficio@pec.comune.example"),
                subject,
                "Si trasmette quanto richiesto.\nLa Procura è lieta.",
                List.of(attachments),
                "LU26-0004-1275",
                null);
    }

    public Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    public Mailroom mailroom() {
        return context.getBean(Mailroom.class);
    }

    public Happenings happenings() {
        return happenings;
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public TransactionTemplate transactions() {
        return context.getBean(TransactionTemplate.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void send() {
        context.getBean(OutboxSenders.class).sendNow();
    }

    public void poll() {
        context.getBean(MailboxReaders.class).pollNow();
    }

    public MessageState stateOf(String messageId) {
        return mailroom().sent(messageId).state();
    }

    public MailboxHealth health(String account) {
        return context.getBean(MailboxHealthQuery.class).all().stream()
                .filter(mailbox -> mailbox.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a stereotype, so that the whole application's own scan passes it by. */
    @ComponentScan("it.sportellocertificati.pec")
    @EnableTransactionManagement
    static class Room {}
}
