package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sees what: citizens by their three keys, staff by their place. */
abstract class SeeingScene extends CitizenScene {

    private static final Actor AUDITOR = new Actor("revisore", Set.of("auditors"));
    private static final Actor MANAGER = new Actor("procura.dirigente", Set.of("procura-managers"));

    @Test
    void showsACitizenWhereTheBookingStands() {
        BookingNumber number = booked(new Wish().certificates("CASELLARIO", "CARICHI_PENDENTI"));

        TrackedBooking tracked = track(number.value(), "Esempio", "1980-05-31").orElseThrow();

        assertThat(tracked.state()).isEqualTo(CitizenState.SUBMITTED);
        assertThat(tracked.expectedDay()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(tracked.collectBy()).isNull();
        assertThat(tracked.costs().exact()).isFalse();
        assertThat(tracked.linkPossible()).isTrue();
        assertThat(tracked.steps()).extracting(TrackedBooking.TrackedStep::kind).containsExactly(StepKind.SUBMITTED);
        assertThat(room.audit(number.value())).contains("visitor citizen.tracked");

        issue(number, 3);
        tracked = track(number.value(), "Esempio", "1980-05-31").orElseThrow();
        assertThat(tracked.collectBy()).isEqualTo(LocalDate.of(2026, 12, 20));
        assertThat(tracked.costs().total()).isEqualTo("71.84");
        assertThat(tracked.steps())
                .extracting(TrackedBooking.TrackedStep::kind)
                .containsExactly(StepKind.READY, StepKind.SUBMITTED);
    }

    @Test
    void neverShowsACitizenWhyItWasDeclinedOrWhatClerksNoted() {
        BookingNumber number = booked(new Wish());
        as(CitizenRoom.CLERK, () -> {
            bookings.note(number, StepKind.ISSUE_OVERDUE_HANDLED, "Chiesto il fascicolo a Pisa");
            return "";
        });
        decline(number, "risulta un altro procedimento");

        TrackedBooking tracked = track(number.value(), "Esempio", "1980-05-31").orElseThrow();

        assertThat(tracked.steps())
                .extracting(TrackedBooking.TrackedStep::kind)
                .containsOnly(StepKind.SUBMITTED, StepKind.DECLINED);
        assertThat(tracked.linkPossible()).isFalse();
        assertThat(tracked.toString()).doesNotContain("procedimento", "Pisa", "Esempio");
    }

    @Test
    void knowsANameInEveryWriting() {
        var zoe = new PersonDetails("D’Amicò  De  Łukasz", "Zoë", "1990-01-01", "L833", "DMCZOE90A41L833A", null);
        String name = "person.fiscalCode booking.warning.fiscalCode.NAME";
        BookingNumber number = booked(new Wish().person(zoe).confirmed(name));

        for (String written :
                List.of("D’Amicò  De  Łukasz", "d'amico de lukasz", "DAMICO DELUKASZ", " D`AMICO'\u00a0DE LUKASZ ")) {
            assertThat(track(number.value(), written, "1/1/1990")).as(written).isPresent();
        }
        assertThat(track(number.value().replace("-", " ").toLowerCase(Locale.ROOT), "DAmico De Lukasz", "1990-01-01"))
                .isPresent();
        assertThat(track(number.value(), "Amico De Lukasz", "1990-01-01")).isEmpty();
    }

    @Test
    void aWrongNumberTakesTheSameWayAsAWrongName() {
        BookingNumber number = booked(new Wish());
        String unknown = BookingNumber.of(2026, 999_999).value();
        long before = audited();
        List<List<@Nullable String>> wrong = List.of(
                Arrays.asList(number.value(), "Prova", "1980-05-31"),
                Arrays.asList(number.value(), "Esempio", "1980-05-30"),
                Arrays.asList(unknown, "Esempio", "1980-05-31"),
                Arrays.asList("no number", "Esempio", "1980-05-31"),
                Arrays.asList(number.value(), "Esempio", "unreadable"),
                Arrays.asList(number.value(), " ", null),
                Arrays.asList(null, null, null));

        for (List<@Nullable String> keys : wrong) {
            room.forgetDigests();
            room.statements();

            assertThat(track(keys.get(0), keys.get(1), keys.get(2))).isEmpty();

            assertThat(room.digests()).as("digests for %s", keys).isEqualTo(1);
            assertThat(room.statements())
                    .as("statements for %s", keys)
                    .containsExactly("select keys_digest from citizen_booking where number = ?"
                            + " and keys_digest is not null");
        }
        assertThat(audited()).isEqualTo(before);
    }

    @Test
    void aDeskSeesWhatWasBookedAtItAndNeverWhyItWasDeclined() {
        CitizenRequest request = new Wish().request();
        BookingNumber here = as(
                CitizenRoom.DESK,
                () -> bookings.book(
                                request,
                                Channel.DESK,
                                "lucca",
                                UUID.randomUUID().toString())
                        .number());
        BookingNumber home = booked(new Wish());
        decline(here, "risulta un altro procedimento");

        assertThat(as(CitizenRoom.DESK, () -> bookings.read(here)).reason()).isNull();
        assertThat(as(CitizenRoom.DESK, () -> bookings.search(everything())).bookings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.number()).isEqualTo(here);
                    assertThat(found.reason()).isNull();
                });
        for (Actor one : List.of(CitizenRoom.CLERK, MANAGER, AUDITOR)) {
            assertThat(as(one, () -> bookings.read(here)).reason()).isEqualTo("risulta un altro procedimento");
            assertThat(as(one, () -> bookings.search(everything())).total()).isEqualTo(2);
        }
        for (Actor one : List.of(
                CitizenRoom.OTHER_DESK,
                CitizenRoom.VISITOR,
                new Actor("admin", Set.of("camunda-admin")),
                new Actor("amministrazione", Set.of("administration-c_e715")))) {
            as(one, () -> assertThatThrownBy(() -> bookings.read(here)).isInstanceOf(Missing.class));
            assertThat(as(one, () -> bookings.search(everything())).total()).isZero();
        }
        as(CitizenRoom.DESK, () -> assertThatThrownBy(() -> bookings.read(home)).isInstanceOf(Missing.class));
        assertThat(room.audit(here.value()))
                .contains(
                        "camera.lucca citizen.read DECLINED",
                        "camera.lucca citizen.found",
                        "revisore citizen.read DECLINED")
                .noneMatch(entry -> entry.startsWith("camera.viareggio"));
    }

    @Test
    void findsByEachPartAndByAllOfThem() {
        BookingNumber anna = booked(new Wish());
        room.at("2026-11-23T23:30:00Z");
        var bruno = new PersonDetails("Prova", "Bruno", "1975-03-02", "E715", "PRVBRN75C02E715P", null);
        BookingNumber other = ready(new Wish().person(bruno));

        assertThat(found(query("Sportello: " + anna, null, null, null))).containsExactly(anna);
        assertThat(found(query(null, "ESEMPIO", null, null))).containsExactly(anna);
        assertThat(found(query(null, null, "prv brn 75c02 e715p", null))).containsExactly(other);
        assertThat(found(query(null, null, null, CitizenState.READY))).containsExactly(other);
        assertThat(found(query(other.value(), "Prova", null, CitizenState.READY)))
                .containsExactly(other);
        assertThat(found(query(other.value(), "Esempio", null, null))).isEmpty();
        assertThat(found(new CitizenQuery(
                        null, null, null, null, LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24), 0, 10)))
                .as("days of Italy")
                .containsExactly(other);
        assertThat(found(new CitizenQuery(null, null, null, null, null, LocalDate.of(2026, 11, 23), 0, 10)))
                .containsExactly(anna);
        assertThat(found(new CitizenQuery(null, null, null, null, null, null, 1, 1)))
                .containsExactly(anna);
        assertThatThrownBy(() -> found(query("12", null, null, null))).isInstanceOf(InvalidValue.class);
        assertThat(new CitizenQuery(null, "Rossi", null, null, null, null, -1, 1000))
                .matches(q -> q.page() == 0 && q.size() == 100)
                .asString()
                .doesNotContain("Rossi");
    }

    private List<BookingNumber> found(CitizenQuery query) {
        return as(CitizenRoom.CLERK, () -> bookings.search(query)).bookings().stream()
                .map(CitizenBooking::number)
                .toList();
    }

    private static CitizenQuery everything() {
        return query(null, null, null, null);
    }

    private static CitizenQuery query(
            @Nullable String number, @Nullable String surname, @Nullable String code, @Nullable CitizenState state) {
        return new CitizenQuery(number, surname, code, state, null, null, 0, 50);
    }

    private Optional<TrackedBooking> track(
            @Nullable String number, @Nullable String surname, @Nullable String birthDate) {
        return room.the(Tracking.class).find(number, surname, birthDate);
    }

    private long audited() {
        return room.jdbc()
                .sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }
}
