package it.sportellocertificati.report;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.pec.MovableClock;
import it.sportellocertificati.report.edition.EditionPlan;
import it.sportellocertificati.report.edition.ReportEvent;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import it.sportellocertificati.safekeeping.UniqueInsert;
import it.sportellocertificati.safekeeping.Vault;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Statistics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The room as the application builds it, with real transactions, a clock that is moved by hand and people who act in turn. */
public final class TestReports implements AutoCloseable {

    public static final Actor MANAGER = new Actor("procura.dirigente", Set.of("procura-managers"));
    public static final Actor CLERK = new Actor("procura.addetto", Set.of("procura-clerks"));
    public static final Actor LUCCA = new Actor("camera.lucca", Set.of("desk-lucca"));
    public static final Actor VIAREGGIO = new Actor("camera.viareggio", Set.of("desk-viareggio"));
    public static final Actor PROSECUTOR = new Actor("procuratore", Set.of("procuratori"));
    public static final Actor AUDITOR = new Actor("revisore", Set.of("auditors"));
    public static final Actor OFFICIAL = new Actor("amministrazione", Set.of("administration-c_e715"));

    public static final EditionKey CONSUNTIVO = new EditionKey(2015, ReportKind.CONSUNTIVO);
    public static final EditionKey PREVENTIVO = new EditionKey(2016, ReportKind.PREVENTIVO);
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ThreadLocal<Actor> acting = ThreadLocal.withInitial(() -> MANAGER);
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    /** What the room told. */
    public static class Heard {

        private final List<ReportEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(ReportEvent event) {
            events.add(event);
        }
    }

    private TestReports(DataSource database, Path keys, IntFunction<List<FigureTable>> indicators, Class<?>... more) {
        TestSafekeeping safe = TestSafekeeping.on(database, keys);
        JdbcClient jdbc = JdbcClient.create(database);
        CurrentActor actor = acting::get;
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(Vault.class, safe::vault);
        context.registerBean(UniqueInsert.class, safe::rows);
        context.registerBean(CurrentActor.class, () -> actor);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Statistics.class, () -> counting(indicators));
        context.registerBean("messageSource", MessageSource.class, TestReports::words);
        context.register(Transactions.class, Heard.class, AuditTrail.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.scan(
                "it.sportellocertificati.report.edition",
                "it.sportellocertificati.report.text",
                "it.sportellocertificati.report.word",
                "it.sportellocertificati.report.figures",
                "it.sportellocertificati.report.approval");
        context.refresh();
        LocaleContextHolder.setLocale(Locale.ITALIAN);
    }

    /** @param more beans beside those that are found in the room's packages */
    public static TestReports on(DataSource database, Path keys, Class<?>... more) {
        return new TestReports(database, keys, year -> List.of(), more);
    }

    /** @param indicators what the service counts in a year */
    public static TestReports on(DataSource database, Path keys, IntFunction<List<FigureTable>> indicators) {
        return new TestReports(database, keys, indicators);
    }

    public TestReports as(Actor actor) {
        acting.set(actor);
        return this;
    }

    public <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    public MovableClock clock() {
        return clock;
    }

    public List<ReportEvent> heard() {
        return get(Heard.class).events;
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public static EditionPlan plan(EditionKey key, String from) {
        return new EditionPlan(
                key.kind().name(),
                key.year(),
                null,
                from,
                TODAY.plusDays(7),
                TODAY.plusDays(30),
                TODAY.plusDays(45),
                TODAY.plusDays(60));
    }

    private static Statistics counting(IntFunction<List<FigureTable>> indicators) {
        Statistics statistics = mock(Statistics.class);
        when(statistics.ofYear(anyInt())).thenAnswer(call -> indicators.apply(call.getArgument(0)));
        return statistics;
    }

    private static MessageSource words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("i18n/report", "i18n/statistics");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Override
    public void close() {
        context.close();
    }
}
