package it.sportellocertificati.booking.citizen;

import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.spy;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.WorkingDays;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.SearchDigests;
import it.sportellocertificati.safekeeping.StatementCount;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import it.sportellocertificati.safekeeping.UniqueInsert;
import it.sportellocertificati.safekeeping.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The booking room as the application builds it, with its real transactions and its defaults, on a database of the test; with an actor and
 * a clock that the test sets.
 */
final class CitizenRoom implements AutoCloseable {

    static final Actor VISITOR = new Actor("visitor", Set.of());
    static final Actor DESK = new Actor("camera.lucca", Set.of("desk-lucca"));
    static final Actor OTHER_DESK = new Actor("camera.viareggio", Set.of("desk-viareggio"));
    static final Actor CLERK = new Actor("procura.addetto", Set.of("procura-clerks"));

    /** A Friday in Lucca, half past nine. */
    static final Instant NOW = Instant.parse("2026-11-20T08:30:00Z");

    private static final List<String> TABLES = List.of(
            "citizen_call",
            "citizen_stamp",
            "citizen_collection",
            "citizen_certificate",
            "citizen_booking",
            "booking_repeat",
            "booking_step",
            "audit_entry");

    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final StatementCount asked = new StatementCount();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final JdbcClient jdbc;
    private final SearchDigests digests;
    private volatile Actor actor = VISITOR;
    private volatile Instant now = NOW;
    private volatile @Nullable BookingNumber failing;

    /** @param plain migrated, with the rooms safekeeping, booking and booking-citizen */
    CitizenRoom(DataSource plain, Path keys) {
        DataSource database = asked.watching(plain);
        var safekeeping = TestSafekeeping.on(database, keys);
        Clock clock = new TestClock();
        CurrentActor who = () -> actor;
        jdbc = JdbcClient.create(database);
        digests = spy(safekeeping.digests());
        beans.registerBean(DataSource.class, () -> database);
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        beans.registerBean(Vault.class, safekeeping::vault);
        beans.registerBean(SearchDigests.class, () -> digests);
        beans.registerBean(AuditTrail.class, () -> safekeeping.audit(who, clock));
        beans.registerBean(UniqueInsert.class, safekeeping::rows);
        beans.registerBean(Agreements.class, DemoAgreement::agreements);
        beans.registerBean(Places.class, Places::new);
        beans.registerBean(WorkingDays.class, WorkingDays::new);
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(CurrentActor.class, () -> who);
        beans.register(Room.class);
        beans.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told) {
                events.add(told.getPayload());
                if (told.getPayload() instanceof CitizenBookingErased erased
                        && erased.number().equals(failing)) {
                    throw new IllegalStateException("a listener fails");
                }
            }
        });
        beans.refresh();
    }

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan("it.sportellocertificati.booking")
    @ConfigurationPropertiesScan("it.sportellocertificati.booking")
    static class Room {}

    <T> T the(Class<T> type) {
        return beans.getBean(type);
    }

    CitizenRoom actingAs(Actor someone) {
        actor = someone;
        return this;
    }

    CitizenRoom at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Whoever hears that this booking is erased fails. */
    CitizenRoom failingFor(BookingNumber number) {
        failing = number;
        return this;
    }

    /** What was asked of the database since the last call. */
    List<String> statements() {
        return asked.taken();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** What was told since the last call. */
    List<Object> events() {
        List<Object> told = List.copyOf(events);
        events.clear();
        return told;
    }

    /** How many digests were computed since {@link #forgetDigests}. */
    int digests() {
        return mockingDetails(digests).getInvocations().size();
    }

    void forgetDigests() {
        clearInvocations(digests);
    }

    /** The acts recorded about a booking, oldest first, with who did them. */
    List<String> audit(String dossier) {
        return jdbc.sql("select actor, act, detail from audit_entry where dossier = ? order by at, act")
                .param(dossier)
                .query((row, line) -> (row.getString(1) + " " + row.getString(2) + " " + row.getString(3)).strip())
                .list();
    }

    void startAfresh() {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        events.clear();
        actor = VISITOR;
        now = NOW;
        failing = null;
    }

    @Override
    public void close() {
        beans.close();
    }

    private final class TestClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return fixed(now, zone);
        }
    }
}
