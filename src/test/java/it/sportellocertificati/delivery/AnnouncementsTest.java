package it.sportellocertificati.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnnouncementsTest {

    private static final String KEY = "consuntivo-2015";
    private static final Announcement FIRST = new Announcement(
            KEY, 1, "Bilancio sociale consuntivo 2015", URI.create("/bilancio-sociale/2015/consuntivo"), "");
    private static final List<String> TWO = List.of("uno@pec.example", "due@pec.example");

    @TempDir
    private static Path keys;

    private static TestDeliveries rooms;
    private static AnnouncementRows rows;
    private static Announcements announcements;
    private static AnnouncementReceipts receipts;

    @BeforeAll
    static void openRooms() {
        rooms = new TestDeliveries(keys);
        JdbcClient jdbc = JdbcClient.create(rooms.room.database());
        rows = new AnnouncementRows(jdbc, rooms.room.safekeeping().vault(), rooms.room.clock());
        announcements = new Announcements(
                rows,
                new AnnouncementPost(
                        rows,
                        rooms.outbox,
                        new PortalAddress(URI.create("https://sportello.example/")),
                        TestDeliveries.messages()),
                new Stakeholders(TWO, DemoAgreement.agreements(), rooms.room.clock()),
                new ReceiptDeadline(Duration.ofHours(25), jdbc, rooms.room.clock()),
                rooms.room.safekeeping().audit());
        receipts = new AnnouncementReceipts(rows, rooms.room.events()::add);
    }

    @BeforeEach
    void startAfresh() {
        rooms.room.startAfresh();
        JdbcClient jdbc = JdbcClient.create(rooms.room.database());
        jdbc.sql("delete from announcement").update();
        jdbc.sql("delete from announcement_choice").update();
        rooms.posted.clear();
    }

    @Test
    void tellsEverybodyOnceWhereThePageIs() {
        announcements.announce(FIRST);
        announcements.announce(FIRST);

        assertThat(rooms.posted)
                .extracting(letter -> letter.to().value())
                .containsExactlyInAnyOrder("uno@pec.example", "due@pec.example");
        Letter letter = rooms.posted.get(0);
        assertThat(letter.account()).isEqualTo("procura");
        assertThat(letter.subject()).isEqualTo("Bilancio sociale consuntivo 2015 - pubblicazione");
        assertThat(letter.text()).contains("https://sportello.example/bilancio-sociale/2015/consuntivo");
        assertThat(announcements.isWaiting(KEY, 1)).isTrue();
        assertThat(announcements.reachedEverybody(KEY, 1)).isFalse();
    }

    @Test
    void saysWhyANewVersionTakesThePlaceOfTheOneBefore() {
        announcements.announce(FIRST);
        announcements.announce(new Announcement(KEY, 2, FIRST.title(), FIRST.page(), "Corretto un dato."));

        assertThat(rooms.posted).hasSize(4);
        assertThat(rooms.posted.get(3).subject()).endsWith("versione 2");
        assertThat(rooms.posted.get(3).text()).contains("Corretto un dato.");
    }

    @Test
    void isSettledWhenNobodysReceiptIsWaitedFor() {
        announcements.announce(FIRST);

        receipt("uno@pec.example", ReceiptKind.ACCEPTANCE);
        receipt("uno@pec.example", ReceiptKind.DELIVERY);
        assertThat(settled()).isEmpty();
        receipt("due@pec.example", ReceiptKind.DELIVERY_FAILURE);

        assertThat(settled()).containsExactly(new AnnouncementSettled(KEY));
        assertThat(announcements.isWaiting(KEY, 1)).isFalse();
        assertThat(announcements.reachedEverybody(KEY, 1)).isFalse();
        receipt("due@pec.example", ReceiptKind.DELIVERY);
        assertThat(announcements.reachedEverybody(KEY, 1)).isTrue();
    }

    @Test
    void aReceiptOfAnotherRecipientOrLetterProvesNothing() {
        announcements.announce(FIRST);

        receipts.on(receipt(id("uno@pec.example"), ReceiptKind.DELIVERY, "altro@pec.example"));
        receipts.on(receipt("<unknown@test.example>", ReceiptKind.DELIVERY, null));
        receipts.on(receipt(id("uno@pec.example"), ReceiptKind.TAKEN_IN_CHARGE, null));

        assertThat(announcements.of(KEY, 1)).extracting(Announced::state).containsOnly(DeliveryState.QUEUED);
    }

    @Test
    void hearsOfLettersThatNeverLeft() {
        announcements.announce(FIRST);

        receipts.on(new SendingEnded(id("uno@pec.example"), MessageState.FAILED));
        receipts.on(new SendingEnded(id("due@pec.example"), MessageState.UNCERTAIN));
        receipts.on(new SendingEnded(id("due@pec.example"), MessageState.SENT));

        assertThat(announcements.of(KEY, 1))
                .extracting(Announced::state)
                .containsExactlyInAnyOrder(DeliveryState.NOT_SENT, DeliveryState.UNCERTAIN);
    }

    @Test
    void sendsAgainToWhoeverHasNoProofAndToNobodyElse() {
        announcements.announce(FIRST);
        receipt("uno@pec.example", ReceiptKind.DELIVERY);
        receipt("due@pec.example", ReceiptKind.NON_ACCEPTANCE);
        String first = id("due@pec.example");

        announcements.decide(KEY, 1, AnnouncementChoice.AGAIN, " ");
        assertThat(announcements.apply(KEY, 1)).isEqualTo(AnnouncementChoice.AGAIN);
        announcements.announce(FIRST);
        announcements.announce(FIRST);

        assertThat(rooms.posted).hasSize(3);
        assertThat(rooms.posted.get(2).to().value()).isEqualTo("due@pec.example");
        assertThat(rooms.posted.get(2).inReplyTo()).isEqualTo(first);
        assertThat(announcements.of(KEY, 1)).extracting(Announced::attempt).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void closesByAPersonsWordWithANote() {
        announcements.announce(FIRST);

        announcements.decide(KEY, 1, AnnouncementChoice.CLOSE, "Avvisati per telefono.");
        announcements.apply(KEY, 1);

        assertThat(announcements.reachedEverybody(KEY, 1)).isTrue();
        assertThat(rows.choice(KEY, 1).orElseThrow().note()).isEqualTo("Avvisati per telefono.");
    }

    @Test
    void refusesAWordThatSaysTooLittle() {
        assertThatThrownBy(() -> announcements.decide(KEY, 1, AnnouncementChoice.AGAIN, null))
                .isInstanceOf(Conflict.class)
                .hasMessage("delivery.announcement.none");
        announcements.announce(FIRST);

        assertThatThrownBy(() -> announcements.decide(KEY, 1, null, null)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> announcements.decide(KEY, 1, AnnouncementChoice.CLOSE, " "))
                .hasMessageContaining("note");
        assertThatThrownBy(() -> announcements.decide(KEY, 1, AnnouncementChoice.CLOSE, "x".repeat(1001)))
                .hasMessageContaining("note");
        assertThatThrownBy(() -> announcements.apply(KEY, 1)).hasMessage("delivery.choice.missing");
    }

    @Test
    void tellsTheAdministrationsOfTheAgreementWhereNoListIsSet() {
        var stakeholders = new Stakeholders(List.of(" "), DemoAgreement.agreements(), rooms.room.clock());

        assertThat(stakeholders.today()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new Stakeholders(List.of("nessuno"), DemoAgreement.agreements(), rooms.room.clock()))
                .isInstanceOf(InvalidValue.class);
    }

    private static void receipt(String recipient, ReceiptKind kind) {
        receipts.on(receipt(id(recipient), kind, recipient));
    }

    private static ReceiptRecorded receipt(String messageId, ReceiptKind kind, @Nullable String recipient) {
        return new ReceiptRecorded(UUID.randomUUID(), messageId, kind, recipient, false, TestBookings.NOW);
    }

    private static String id(String recipient) {
        return JdbcClient.create(rooms.room.database())
                .sql("select message_id from announcement where recipient = ? and version = 1")
                .param(recipient)
                .query(String.class)
                .single();
    }

    private static List<Object> settled() {
        return rooms.room.events().stream()
                .filter(AnnouncementSettled.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }
}
