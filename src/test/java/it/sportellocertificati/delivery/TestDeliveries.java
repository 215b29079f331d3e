package it.sportellocertificati.delivery;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.booking.BookingReceipt;
import it.sportellocertificati.booking.BookingRequest;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.document.Documents;
import it.sportellocertificati.document.SignatureReport;
import it.sportellocertificati.document.StoredDocument;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.Outbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The delivery room on a real booking room; what goes out is caught at the outbox, the seam to the mail. */
final class TestDeliveries {

    /** Of whoever decides on what there is, without a page. */
    static final Shown AS_IT_IS = new Shown(null, null);

    final List<Letter> posted = new ArrayList<>();
    final TestBookings room;
    final DeliveryStore store;
    final Deliveries deliveries;
    final Resolutions resolutions;
    final ReceiptBook receipts;
    final NoticeDesk noticeDesk;
    final Mailroom mailroom = mock();
    final Outbox outbox = mock();
    private final Documents documents = mock();

    TestDeliveries(Path keys) {
        room = new TestBookings(keys, "delivery");
        JdbcClient jdbc = JdbcClient.create(room.database());
        store = new DeliveryStore(jdbc, room.safekeeping().vault());
        ChoiceStore choices = new ChoiceStore(jdbc, room.safekeeping().vault());
        ReceiptDeadline deadline = new ReceiptDeadline(Duration.ofHours(25), jdbc, room.clock());
        Recipients recipients = new Recipients(DemoAgreement.agreements(), room.clock());
        when(outbox.post(any())).thenAnswer(call -> {
            posted.add(call.getArgument(0));
            return "<" + UUID.randomUUID() + "@test.example>";
        });
        when(documents.certificateOf(any())).thenReturn(Optional.empty());
        deliveries = new Deliveries(
                store,
                choices,
                room.bookings(),
                recipients,
                new Posting(
                        store,
                        new LetterWriter(messages(), recipients, documents),
                        outbox,
                        documents,
                        room.timeline(),
                        room.safekeeping().audit(),
                        room.clock()),
                outbox,
                new Recall(outbox, store),
                room.timeline(),
                deadline,
                room.events()::add);
        resolutions = new Resolutions(
                store,
                choices,
                deliveries,
                room.bookings(),
                recipients,
                new Recall(outbox, store),
                mailroom,
                deadline,
                room.timeline(),
                room.safekeeping().audit(),
                room.clock());
        receipts = new ReceiptBook(
                store,
                room.bookings(),
                new Recall(outbox, store),
                deadline,
                room.timeline(),
                room.safekeeping().audit(),
                room.events()::add);
        noticeDesk = new NoticeDesk(
                new NoticeMatching(
                        DemoAgreement.agreements(), mailroom, room.bookings(), room.search(), room.notices()),
                room.bookings(),
                jdbc,
                room.safekeeping().vault(),
                room.safekeeping().audit(),
                room.clock(),
                room.events()::add);
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/delivery", "i18n/booking", "i18n/pec");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    BookingNumber book(BookingRequest request) {
        room.actingAs(TestBookings.DESK);
        BookingReceipt receipt = room.reception().register(request, null);
        return receipt.number();
    }

    /** A booking whose certificate has been issued and can be sent. */
    BookingNumber issued(BookingRequest request) {
        BookingNumber number = book(request);
        room.bookings().decide(number, Decision.ACCEPTED, null);
        room.bookings().apply(number, List.of(Decision.ACCEPTED));
        room.bookings().decide(number, Decision.ISSUED, null);
        room.bookings().apply(number, List.of(Decision.ISSUED));
        hasCertificate(number);
        return number;
    }

    void hasCertificate(BookingNumber number) {
        StoredDocument certificate = new StoredDocument(
                UUID.randomUUID(),
                number.value(),
                "CERTIFICATE",
                "Esempio Anna.pdf",
                "application/pdf",
                3,
                "00",
                new SignatureReport("PADES", List.of()),
                TestBookings.NOW);
        when(documents.certificateOf(number.value())).thenReturn(Optional.of(certificate));
        when(documents.content(certificate.id())).thenReturn(new byte[] {1, 2, 3});
    }

    Evidence evidence() {
        return new Evidence(
                store,
                room.search(),
                documents,
                mailroom,
                room.timeline(),
                messages(),
                room.safekeeping().audit());
    }

    /** Acts and their details. */
    List<String> audited(String dossier) {
        return JdbcClient.create(room.database())
                .sql("select act || ' ' || detail from audit_entry where dossier = ? order by at")
                .param(dossier)
                .query(String.class)
                .list();
    }

    String lastMessageId(BookingNumber number, MessagePurpose purpose) {
        return String.valueOf(deliveries.get(number, purpose).lastMessageId());
    }
}
