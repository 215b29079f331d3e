package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Rejected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What happens to citizens' bookings, on whatever database a test gives. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CitizenScene {

    static final List<Payment> PAID = List.of(stamp("01234567890123", "19.92"));

    CitizenRoom room;
    CitizenBookings bookings;

    abstract DataSource database();

    @BeforeAll
    void open(@TempDir Path keys) {
        room = new CitizenRoom(database(), keys);
        bookings = room.the(CitizenBookings.class);
    }

    @AfterAll
    void close() {
        room.close();
    }

    @BeforeEach
    void startAfresh() {
        room.startAfresh();
    }

    Placed book(Wish wish) {
        return bookings.book(
                wish.request(), Channel.PORTAL, null, UUID.randomUUID().toString());
    }

    BookingNumber booked(Wish wish) {
        return book(wish).number();
    }

    /** Prepared by a clerk: one page of each certificate. */
    BookingNumber ready(Wish wish) {
        BookingNumber number = booked(wish);
        issue(number, 1);
        return number;
    }

    void issue(BookingNumber number, int pages) {
        Map<String, Integer> counted = Map.of("CASELLARIO", pages, "CARICHI_PENDENTI", pages, "VISURA", pages);
        as(CitizenRoom.CLERK, () -> {
            room.the(CitizenIssue.class).decide(number, "ISSUED", counted, null);
            return room.the(CitizenIssue.class).apply(number);
        });
    }

    void decline(BookingNumber number, String reason) {
        as(CitizenRoom.CLERK, () -> {
            room.the(CitizenIssue.class).decide(number, "DECLINED", null, reason);
            return room.the(CitizenIssue.class).apply(number);
        });
    }

    Collected collect(BookingNumber number, List<Payment> payments) {
        return as(CitizenRoom.CLERK, () -> room.the(Counter.class).collect(number, inPerson(payments)));
    }

    static CollectionRecord inPerson(List<Payment> payments) {
        return new CollectionRecord("PERSON", null, null, "IDENTITY_CARD", "CA12345AA", payments, false, true);
    }

    static Payment stamp(String number, String amount) {
        return new Payment("STAMP", number, "2026-11-19", amount);
    }

    static Payment receipt(String number, String amount) {
        return new Payment("RECEIPT", number, "2026-11-19", amount);
    }

    <T> T as(Actor who, Callable<T> work) {
        room.actingAs(who);
        try {
            return work.call();
        } catch (RuntimeException told) {
            throw told;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            room.actingAs(CitizenRoom.VISITOR);
        }
    }

    CitizenParticulars people(BookingNumber number) {
        return Objects.requireNonNull(bookings.get(number).particulars());
    }

    /** Each problem as {@code field code}. */
    static List<String> problems(Rejected rejected) {
        return rejected.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }

    /** Does all of it at the same moment; each answer, or the exception. */
    static List<Object> together(List<Callable<?>> works) throws InterruptedException {
        var start = new CyclicBarrier(works.size());
        var threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<?> one : running) {
                answers.add(answer(one));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object answer(Future<?> one) throws InterruptedException {
        try {
            return Objects.requireNonNull(one.get());
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }
}
