package it.sportellocertificati.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenDeadlines;
import it.sportellocertificati.booking.citizen.CitizenExpiry;
import it.sportellocertificati.booking.citizen.CitizenIssue;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.booking.citizen.CollectionDeadlines;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.CitizenMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A citizen's booking as the models see it: it keeps what was decided, and refuses what was not. */
final class PlayedCitizens {

    static final CitizenDeadlines DEADLINES = new CitizenDeadlines(
            LocalDate.of(2026, 11, 27), Instant.parse("2026-11-27T07:00:00Z"), Instant.parse("2026-11-27T22:59:59Z"));

    static final CollectionDeadlines COLLECTION = new CollectionDeadlines(
            Instant.parse("2026-12-04T08:00:00Z"),
            Instant.parse("2026-12-18T08:00:00Z"),
            LocalDate.of(2026, 12, 27),
            Instant.parse("2026-12-27T22:59:59Z"));

    final CitizenBookings bookings = mock();
    final CitizenIssue issue = mock();
    final CitizenExpiry expiry = mock();
    final CitizenMessages messages = mock();

    /** None while the booking is an administration's. */
    @Nullable
    CitizenState state;

    boolean urgent;

    @Nullable
    Boolean issued;

    CollectionDeadlines collection = COLLECTION;

    @Nullable
    String tellingFails;

    /** What the citizen was told, and when they were forgotten, in this order. */
    final List<String> happened = new ArrayList<>();

    PlayedCitizens() {
        when(bookings.exists(any())).thenAnswer(call -> state != null);
        when(bookings.get(any())).thenAnswer(call -> booking());
        when(issue.apply(any())).thenAnswer(call -> applyDecision());
        doAnswer(call -> expire()).when(expiry).expire(any());
        doAnswer(call -> tell(call.getArgument(1))).when(messages).send(any(), any());
    }

    void forget() {
        state = null;
        urgent = false;
        issued = null;
        collection = COLLECTION;
        tellingFails = null;
        happened.clear();
    }

    private CitizenBooking booking() {
        CitizenBooking booking = mock();
        when(booking.state()).thenReturn(state);
        when(booking.urgent()).thenReturn(urgent);
        when(booking.deadlines()).thenReturn(DEADLINES);
        when(booking.collection()).thenReturn(state == CitizenState.SUBMITTED ? null : collection);
        return booking;
    }

    private boolean applyDecision() {
        Boolean decided = issued;
        if (decided == null) {
            throw new Conflict("booking.decision.missing");
        }
        issued = null;
        state = decided ? CitizenState.READY : CitizenState.DECLINED;
        return decided;
    }

    private @Nullable Object expire() {
        if (state != CitizenState.READY) {
            throw new Conflict("booking.state.changed");
        }
        state = CitizenState.EXPIRED;
        happened.add("forgotten");
        return null;
    }

    private @Nullable Object tell(CitizenMessage message) {
        if (tellingFails != null) {
            throw new IllegalStateException(tellingFails);
        }
        happened.add(message.name());
        return null;
    }
}
