package it.sportellocertificati.mail;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The room alone, on one node: with or without its own thread. */
public final class MailRoom implements AutoCloseable {

    static final String NUMBER = "LU26-0004-1271";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Ends ends = new Ends();

    private MailRoom(Class<?> room, DataSource database, Path keys, Clock clock, int smtpPort) {
        var safekeeping = TestSafekeeping.on(database, keys);
        var transactions = new DataSourceTransactionManager(database);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "sportello.mail.from", "sportello@procura.example",
                                "sportello.mail.sweep-interval", "1h")));
        given("clock", clock);
        given("vault", safekeeping.vault());
        given("jdbcClient", JdbcClient.create(database));
        given("transactionManager", transactions);
        given("transactionTemplate", new TransactionTemplate(transactions));
        given("locks", locks(database));
        given("javaMailSender", server(smtpPort));
        given("ends", ends);
        context.register(room);
        context.refresh();
    }

    /** Sends when told to, so that a test sees every step. */
    public static MailRoom still(DataSource database, Path keys, Clock clock, int smtpPort) {
        return new MailRoom(StillRoom.class, database, keys, clock, smtpPort);
    }

    /** Sends by itself, as in the application. */
    public static MailRoom running(DataSource database, Path keys, int smtpPort) {
        return new MailRoom(Room.class, database, keys, Clock.systemUTC(), smtpPort);
    }

    /** The tables that the room needs. */
    public static DataSource database() {
        DataSource database = MigratedDatabase.h2("safekeeping", "mail");
        withLocks(database);
        return database;
    }

    static void withLocks(DataSource database) {
        JdbcClient.create(database).sql("""
                        create table shedlock (name varchar(64) primary key, lock_until timestamp not null,
                            locked_at timestamp not null, locked_by varchar(255) not null)
                        """).update();
    }

    /** As a singleton that the context does not own: a node that ends does not close what others use. */
    private void given(String name, Object bean) {
        context.getBeanFactory().registerSingleton(name, bean);
    }

    private static LockProvider locks(DataSource database) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .usingDbTime()
                .build());
    }

    private static JavaMailSenderImpl server(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setUsername("sportello@procura.example");
        server.setPassword("secret");
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "5000");
        server.setJavaMailProperties(properties);
        return server;
    }

    static Note note(String to) {
        return new Note(
                NUMBER,
                "READY",
                to,
                Locale.ITALIAN,
                "Prenotazione LU26-0004-1271: pronta per il ritiro",
                "Buongiorno,\nè tutto pronto.\n",
                List.of());
    }

    UUID send(Note note) {
        return context.getBean(Post.class).send(note);
    }

    public Post post() {
        return context.getBean(Post.class);
    }

    public boolean round() {
        return context.getBean(Round.class).send(() -> false);
    }

    NoteState state(UUID note) {
        return context.getBean(Post.class).state(note);
    }

    public List<Undelivered> undelivered() {
        return context.getBean(Post.class).undelivered(Instant.EPOCH);
    }

    List<NoteFailed> told() {
        return ends.told;
    }

    AtomicBoolean listenerFails() {
        return ends.fails;
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    TransactionTemplate transactions() {
        return context.getBean(TransactionTemplate.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a stereotype, so that the whole application's own scan passes it by. */
    @ComponentScan("it.sportellocertificati.mail")
    @EnableTransactionManagement
    static class Room {}

    @ComponentScan(
            value = "it.sportellocertificati.mail",
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SenderLoop.class))
    @EnableTransactionManagement
    static class StillRoom {}

    /** Whom a failure concerns. */
    static final class Ends {

        private final List<NoteFailed> told = new CopyOnWriteArrayList<>();
        private final AtomicBoolean fails = new AtomicBoolean();

        @EventListener
        void failed(NoteFailed event) {
            if (fails.get()) {
                throw new IllegalStateException("a listener failed");
            }
            told.add(event);
        }
    }
}
