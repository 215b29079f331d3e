package it.sportellocertificati.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.BookingDeadlines;
import it.sportellocertificati.booking.BookingNotices;
import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.WorkingDays;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.delivery.Delivery;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.NoticeDesk;
import it.sportellocertificati.delivery.Resolution;
import it.sportellocertificati.delivery.Resolutions;
import it.sportellocertificati.document.Documents;
import it.sportellocertificati.document.StoredDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mockito.invocation.InvocationOnMock;

/** The domain as the models see it: it keeps what was decided, and refuses what was not. */
final class PlayedDomain {

    /** A Monday; eleven o'clock in Italy. */
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    static final BookingDeadlines DEADLINES = new BookingDeadlines(
            Instant.parse("2026-11-24T22:59:59Z"),
            Instant.parse("2026-11-26T07:00:00Z"),
            Instant.parse("2026-11-26T22:59:59Z"),
            Instant.parse("2026-11-24T10:00:00Z"));
    static final Instant RECEIPT_DUE = Instant.parse("2026-11-24T11:00:00Z");
    static final Duration LONGER = Duration.ofHours(25);

    Instant now = NOW;
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    final Deliveries deliveries = mock();
    final PlayedCitizens citizens = new PlayedCitizens();
    private final Bookings bookings = mock();
    private final Resolutions resolutions = mock();
    private final NoticeDesk noticeDesk = mock();
    private final BookingNotices notices = mock();
    private final Timeline timeline = mock();
    private final Documents documents = mock();

    @Nullable
    Decision decision;

    @Nullable
    Resolution resolution;

    @Nullable
    Boolean matched;

    boolean stillWaitsForTheLine;
    boolean noticeArrived;
    boolean certificateStored;
    boolean noticeOverdue;
    boolean cancelled;

    @Nullable
    Boolean closedByHand;

    @Nullable
    String sendingFails;

    final List<StepKind> steps = new ArrayList<>();
    final Map<MessagePurpose, DeliveryState> states = new EnumMap<>(MessagePurpose.class);
    final List<MessagePurpose> sent = new ArrayList<>();
    private Instant receiptDue = RECEIPT_DUE;

    PlayedDomain() {
        when(bookings.deadlines(any())).thenReturn(DEADLINES);
        when(bookings.apply(any(), anyList())).thenAnswer(this::applyDecision);
        when(bookings.get(any())).thenAnswer(call -> booking());
        doAnswer(call -> noticeOverdue = true).when(notices).markOverdue(any());
        doAnswer(call -> closedByHand = call.getArgument(1))
                .when(bookings)
                .close(any(), org.mockito.ArgumentMatchers.anyBoolean());
        doAnswer(this::send).when(deliveries).send(any(), any());
        when(deliveries.stateOf(any(), any())).thenAnswer(call -> states.get(call.<MessagePurpose>getArgument(1)));
        when(deliveries.receiptDue(any(), any())).thenAnswer(call -> receiptDue);
        when(deliveries.isOverdue(any(), any())).thenAnswer(call -> isOverdue());
        when(deliveries.get(any(), any())).thenAnswer(call -> delivery(call.getArgument(1)));
        when(resolutions.apply(any(), any())).thenAnswer(call -> applyResolution());
        when(noticeDesk.applyMatch(any()))
                .thenAnswer(
                        call -> Optional.ofNullable(matched).orElseThrow(() -> new Conflict("delivery.match.missing")));
        doAnswer(call -> steps.add(call.getArgument(1))).when(timeline).record(any(), any(), any(), any());
        when(timeline.has(any(), any())).thenAnswer(call -> steps.contains(call.<StepKind>getArgument(1)));
        when(documents.certificateOf(anyString()))
                .thenAnswer(call -> certificateStored ? Optional.of(mock(StoredDocument.class)) : Optional.empty());
    }

    /** The room's own steps, by the names that the models use. */
    Map<String, Object> steps(PendingSignals pending) {
        Issuances issuances = issuances();
        return Map.ofEntries(
                Map.entry("readIssuePlan", new ReadIssuePlan(issuances)),
                Map.entry("applyIssue", new ApplyIssue(issuances)),
                Map.entry("tellCitizen", new TellCitizen(citizens.messages)),
                Map.entry("remindCitizen", new RemindCitizen(citizens.bookings, citizens.messages, timeline)),
                Map.entry("expireBooking", new ExpireBooking(citizens.expiry)),
                Map.entry("readCollectionDeadlines", new ReadCollectionDeadlines(citizens.bookings)),
                Map.entry("requireCollection", new RequireCollection(citizens.bookings)),
                Map.entry("requireCancellation", new RequireCancellation(issuances, citizens.bookings, bookings)),
                Map.entry("readDeadlines", new ReadDeadlines(bookings)),
                Map.entry("planReminders", new PlanReminders(new WorkingDays(), clock)),
                Map.entry("applyVerification", new ApplyVerification(bookings)),
                Map.entry("applyCorrection", new ApplyCorrection(bookings)),
                Map.entry("applyResolution", new ApplyResolution(resolutions, deliveries, pending)),
                Map.entry("applyMatch", new ApplyMatch(noticeDesk)),
                Map.entry("requireOverdueNote", new RequireOverdueNote(timeline)),
                Map.entry("requireReminderNote", new RequireReminderNote(timeline)),
                Map.entry("requireNotice", new RequireNotice(bookings)),
                Map.entry("requireDelivery", new RequireDelivery(deliveries)),
                Map.entry("readAcceptance", new ReadAcceptance(deliveries)),
                Map.entry("readReceiptDeadline", new ReadReceiptDeadline(deliveries)),
                Map.entry("readDelivery", new ReadDelivery(deliveries)),
                Map.entry("sendMessage", new SendMessage(deliveries)),
                Map.entry("closeBooking", new CloseBooking(bookings, deliveries)),
                Map.entry("remindClerk", new RemindClerk(timeline)),
                Map.entry("escalateVerification", new EscalateVerification(timeline)),
                Map.entry("escalateCorrection", new EscalateCorrection(timeline)),
                Map.entry("markNoticeMissing", new MarkNoticeMissing(notices)));
    }

    private Issuances issuances() {
        return new Issuances(
                citizens.bookings,
                new CitizenIssuance(citizens.bookings, citizens.issue),
                new AdministrationIssuance(bookings, documents));
    }

    void forget() {
        citizens.forget();
        now = NOW;
        decision = null;
        resolution = null;
        matched = null;
        closedByHand = null;
        sendingFails = null;
        stillWaitsForTheLine = false;
        noticeArrived = false;
        certificateStored = false;
        noticeOverdue = false;
        cancelled = false;
        receiptDue = RECEIPT_DUE;
        steps.clear();
        states.clear();
        sent.clear();
    }

    private Decision applyDecision(InvocationOnMock call) {
        Decision applied = decision;
        if (applied == null || !call.<List<Decision>>getArgument(1).contains(applied)) {
            throw new Conflict("booking.decision.missing");
        }
        decision = null;
        return applied;
    }

    private Booking booking() {
        Booking booking = mock();
        when(booking.noticeReceivedAt()).thenReturn(noticeArrived ? NOW : null);
        when(booking.state()).thenReturn(cancelled ? BookingState.CANCELLED : BookingState.SUBMITTED);
        return booking;
    }

    private @Nullable Object send(InvocationOnMock call) {
        MessagePurpose purpose = call.getArgument(1);
        if (sendingFails != null) {
            throw new IllegalStateException(sendingFails);
        }
        if (states.get(purpose) != DeliveryState.DELIVERED && states.get(purpose) != DeliveryState.ACCEPTED) {
            states.put(purpose, DeliveryState.QUEUED);
            sent.add(purpose);
        }
        return null;
    }

    private boolean isOverdue() {
        if (stillWaitsForTheLine) {
            receiptDue = receiptDue.plus(LONGER);
        }
        return !stillWaitsForTheLine;
    }

    private Delivery delivery(MessagePurpose purpose) {
        return new Delivery(
                Rehearsal.NUMBER,
                purpose,
                states.getOrDefault(purpose, DeliveryState.QUEUED),
                null,
                null,
                sent.size(),
                receiptDue,
                null,
                null,
                null,
                null,
                null);
    }

    private Resolution applyResolution() {
        Resolution applied = resolution;
        if (applied == null) {
            throw new Conflict("delivery.choice.missing");
        }
        if (applied == Resolution.WAIT) {
            receiptDue = receiptDue.plus(LONGER);
        }
        resolution = null;
        return applied;
    }
}
