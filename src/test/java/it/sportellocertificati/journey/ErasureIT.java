package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.citizen.CallList;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenCancellations;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.booking.citizen.PersonDetails;
import it.sportellocertificati.booking.citizen.Tracking;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After a whole course to the expiry nothing tells who the citizen was: no table of the application or of the engine, not even to whoever
 * has our keys, and no file beside the simulator's, which stands for the providers of others.
 */
class ErasureIT extends RunningApplication {

    private static final String EMAIL = "ermelinda.fz@posta.example";

    /** Names that no other test uses, since they share the application. */
    private static final PersonDetails ERMELINDA = new PersonDetails(
            "Zanobetti Quercioli", "Ermelinda Fiordaliso", "1961-07-14", "L833", "ZNBRLN61L54L833O", "L833");

    private static final PersonDetails LANFRANCO =
            new PersonDetails("Squarciafichi", "Lanfranco Diotallevi", "1949-02-27", "L833", "SQRLFR49B27L833Y", null);

    private static final String[] TRACES = {
        "zanobetti",
        "quercioli",
        "ermelinda",
        "fiordaliso",
        "znbrln61l54l833o",
        "1961-07-14",
        "14/07/1961",
        "[1961,7,14]",
        "squarciafichi",
        "lanfranco",
        "diotallevi",
        "sqrlfr49b27l833y",
        "1949-02-27",
        "5847193265",
        "86420",
    };

    @Autowired
    private DataSource database;

    @Autowired
    private Vault vault;

    @Autowired
    private CitizenBookings bookings;

    @Autowired
    private CitizenCancellations cancellations;

    @Autowired
    private Tracking tracking;

    @Autowired
    private CallList calls;

    @Test
    void nobodyIsKnownAnyMoreOfWhatExpired() {
        String number = booked(EMAIL, "0584 7193265");
        assertThat(tracking.find(number, "Zanobetti Quercioli", "1961-07-14")).isPresent();
        cancellations.askLink(number, "Zanobetti Quercioli", "1961-07-14");
        takeNote(number, "Chiesto il fascicolo di Zanobetti Quercioli all’archivio.");
        prepare(number);
        fire(number, "CitizenBooking", "BoundaryEvent_FirstReminder");
        fire(number, "CitizenBooking", "BoundaryEvent_SecondReminder");
        var mailbox = new SimulatedMailbox(imapPort(), EMAIL);
        await().until(() -> mailbox.subjects().size() == 5);
        assertThat(kept(number))
                .as(
                        "whoever has the keys reads it all until then, so that the same reading proves something afterwards")
                .contains("zanobetti", "ermelinda", "znbrln61l54l833o", "squarciafichi", "5847193265", "86420")
                .contains("chiesto il fascicolo di zanobetti");

        expire(number);

        await().until(() -> mailbox.subjects().contains("Prenotazione " + number + ": è scaduta"));
        await().until(() -> lettersOnTheirWay(number) == 0);
        assertThat(kept(number)).contains(number.toLowerCase(Locale.ROOT)).doesNotContain(TRACES);
        assertThat(filesHold(TRACES)).isEmpty();
        assertThat(vaultKey(number)).as("and its key is gone").isNull();
    }

    /** The expiry is told by telephone to whoever gave no address: name and number stay for that, and no longer than set. */
    @Test
    void ofWhomIsToldByTelephoneTheCallAloneIsKeptUntilItIsMade() {
        String number = booked(null, "0584 7193265");
        prepare(number);
        expire(number);

        assertThat(tables(number))
                .allSatisfy((table, rows) ->
                        assertThat(rows).as(table).doesNotContain("sqrlfr49b27l833y", "znbrln61l54l833o"));
        // Who booked is called, about somebody else: the call names both.
        for (String name : List.of("squarciafichi", "zanobetti")) {
            assertThat(tables(number).entrySet())
                    .filteredOn(table -> table.getValue().contains(name))
                    .singleElement()
                    .satisfies(table -> assertThat(table.getKey()).isEqualToIgnoringCase("citizen_call"));
        }

        JdbcClient.create(database)
                .sql("update citizen_call set since = dateadd('DAY', -15, since) where number = ?")
                .param(number)
                .update();
        calls.forgetOld();

        assertThat(kept(number)).doesNotContain(TRACES);
    }

    private String booked(@Nullable String email, String telephone) {
        return bookings.book(
                        new CitizenRequest(
                                "it",
                                List.of("CASELLARIO", "VISURA"),
                                "LEGAL_AID",
                                "RG 86420/2026",
                                false,
                                false,
                                ERMELINDA,
                                "DELEGATE",
                                LANFRANCO,
                                email,
                                telephone,
                                true,
                                List.of()),
                        Channel.PORTAL,
                        null,
                        UUID.randomUUID().toString())
                .number()
                .value();
    }

    private void takeNote(String number, String note) {
        await().until(() -> runs(number, "CertificateIssue"));
        var manager = new Person(address("/"), "procura.dirigente", passwordOf("procura.dirigente"));
        assertThat(manager.put("/api/v1/citizen-bookings/" + number + "/overdue", "{\"note\": \"" + note + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private void prepare(String number) {
        await().until(() -> runs(number, "CertificateIssue"));
        var clerk = new Person(address("/"), "procura.addetto", passwordOf("procura.addetto"));
        String issued = "{\"outcome\": \"ISSUED\", \"pages\": {\"CASELLARIO\": 1, \"VISURA\": 1}}";
        assertThat(clerk.put("/api/v1/citizen-bookings/" + number + "/issue", issued)
                        .status())
                .isEqualTo(204);
        assertThat(clerk.complete(clerk.taskOf(number, "Task_IssueCertificate")).status())
                .isBetween(200, 299);
    }

    private void expire(String number) {
        JdbcClient.create(database)
                .sql("update citizen_booking set expires_at = ready_at where number = ?")
                .param(number)
                .update();
        fire(number, "CitizenBooking", "BoundaryEvent_CollectionExpired");
        assertThat(bookings.get(new BookingNumber(number)).state()).isEqualTo(CitizenState.EXPIRED);
    }

    private long lettersOnTheirWay(String number) {
        return JdbcClient.create(database)
                .sql("select count(*) from mail_note where dossier = ? and content is not null")
                .param(number)
                .query(Long.class)
                .single();
    }

    private @Nullable Object vaultKey(String number) {
        return JdbcClient.create(database)
                .sql("select wrapped_key from dossier_key where dossier = ?")
                .param(number)
                .query()
                .singleRow()
                .get("wrapped_key");
    }

    private Map<String, String> tables(String number) {
        Map<String, String> tables = new EverythingKept(database, vault, number).read();
        tables.replaceAll((table, rows) -> rows.toLowerCase(Locale.ROOT));
        return tables;
    }

    private String kept(String number) {
        return String.join("\n", tables(number).values());
    }

    /** Every file of the data directory but the simulator's. */
    private static List<Path> filesHold(String... traces) {
        try (Stream<Path> files = Files.walk(data())) {
            List<Path> ours = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data().resolve("simulator")))
                    .toList();
            assertThat(ours).as("files of the data directory").hasSizeGreaterThanOrEqualTo(3);
            return ours.stream()
                    .filter(file -> Stream.of(traces).anyMatch(text(file)::contains))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
