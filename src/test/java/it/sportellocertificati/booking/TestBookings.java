package it.sportellocertificati.booking;

import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.booking.entry.Numbers;
import it.sportellocertificati.booking.entry.PersonDoubts;
import it.sportellocertificati.booking.entry.PersonFields;
import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.WorkingDays;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The booking room on a database of its own, with an actor and a clock that the test sets; for tests of this and other rooms. */
public final class TestBookings {

    public static final Actor DESK = new Actor("camera.lucca", Set.of("desk-lucca"));
    public static final Actor OTHER_DESK = new Actor("camera.viareggio", Set.of("desk-viareggio"));
    public static final Actor ADMINISTRATION = new Actor("amministrazione", Set.of("administration-c_e715"));
    public static final Actor CLERK = new Actor("procura.addetto", Set.of("procura-clerks"));

    /** A Friday morning in Lucca. */
    public static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final List<Object> events = new ArrayList<>();
    private final DataSource database;
    private final BookingStore store;
    private final Timeline timeline;
    private final Reception reception;
    private final Bookings bookings;
    private final BookingNotices notices;
    private final BookingSearch search;
    private final TestSafekeeping safekeeping;
    private Actor actor = DESK;
    private Instant now = NOW;

    public TestBookings(Path keys, String... moreRooms) {
        List<String> rooms = new ArrayList<>(List.of("safekeeping", "booking"));
        rooms.addAll(List.of(moreRooms));
        database = MigratedDatabase.h2(rooms.toArray(String[]::new));
        safekeeping = TestSafekeeping.on(database, keys);
        JdbcClient jdbc = JdbcClient.create(database);
        CurrentActor who = () -> actor;
        Clock clock = clock();
        ApplicationEventPublisher publisher = events::add;
        AuditTrail audit = safekeeping.audit();
        BookingSeal seal = new BookingSeal(safekeeping.vault());
        store = new BookingStore(jdbc, seal, safekeeping.digests());
        timeline = new Timeline(jdbc, seal, who, clock);
        RequestRules rules = new RequestRules(
                DemoAgreement.agreements(),
                new SubjectRules(new PersonFields(new Places())),
                new WarningRules(new PersonDoubts(DemoAgreement.agreements())),
                clock);
        DeadlinePolicy deadlines = new DeadlinePolicy(
                new DeadlineProperties(1, 3, LocalTime.of(8, 0), Duration.ofHours(24)), new WorkingDays());
        Repeats repeats = new Repeats(jdbc, safekeeping.digests(), who);
        Beginning beginning = new Beginning(new Numbers(jdbc), repeats, timeline, audit, clock);
        Registration registration = new Registration(beginning, store, deadlines, who, publisher);
        reception = new Reception(rules, repeats, registration, store, who);
        bookings = new Bookings(store, rules, deadlines, timeline, audit, who, clock, publisher);
        notices = new BookingNotices(jdbc, timeline, audit, clock, publisher);
        search = new BookingSearch(jdbc, store, safekeeping.digests(), who, audit);
    }

    public TestBookings actingAs(Actor someone) {
        actor = someone;
        return this;
    }

    /** The Friday morning again, at the desk of Lucca, with nothing heard. */
    public void startAfresh() {
        events.clear();
        actor = DESK;
        now = NOW;
    }

    public void at(Instant moment) {
        now = moment;
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return Clock.fixed(now, zone);
            }
        };
    }

    public List<Object> events() {
        return events;
    }

    public DataSource database() {
        return database;
    }

    public TestSafekeeping safekeeping() {
        return safekeeping;
    }

    public Reception reception() {
        return reception;
    }

    public Bookings bookings() {
        return bookings;
    }

    public BookingNotices notices() {
        return notices;
    }

    public Timeline timeline() {
        return timeline;
    }

    public BookingSearch search() {
        return search;
    }
}
