package it.sportellocertificati.booking;

import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.Problems;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be the subject of a certificate that an administration asks for. */
@Component
class SubjectRules {

    private static final int FULL_AGE = 18;
    private static final int OLDEST = 125;
    private static final int NAME = 80;

    private final Places places;

    SubjectRules(Places places) {
        this.places = places;
    }

    /** Adds every problem under {@code subject.*}; null when there is one. */
    @Nullable
    Subject check(@Nullable SubjectDetails given, LocalDate today, Problems problems) {
        SubjectDetails details = given == null ? new SubjectDetails(null, null, null, null, null, null) : given;
        Texts texts = new Texts(problems);
        String surname = name("subject.surname", details.surname(), texts, problems);
        String givenNames = name("subject.givenNames", details.givenNames(), texts, problems);
        LocalDate birthDate = birthDate(details.birthDate(), today, problems);
        Place birthPlace =
                place("subject.birthPlace", texts.required("subject.birthPlace", details.birthPlace(), 4), problems);
        Place residence = place("subject.residence", Texts.clean(details.residence()), problems);
        String codeText = texts.required("subject.fiscalCode", details.fiscalCode(), 40);
        FiscalCode code =
                codeText == null ? null : problems.check("subject.fiscalCode", () -> FiscalCode.parse(codeText));
        if (surname == null || givenNames == null || birthDate == null || birthPlace == null || code == null) {
            return null;
        }
        return new Subject(surname, givenNames, birthDate, birthPlace, code, residence);
    }

    private static @Nullable String name(String field, @Nullable String text, Texts texts, Problems problems) {
        String name = texts.required(field, text, NAME);
        if (name != null && !name.matches("[\\p{L}\\p{M}'’ .-]+")) {
            problems.add(field, "booking.subject.name.letters");
        }
        return name;
    }

    private static @Nullable LocalDate birthDate(@Nullable String text, LocalDate today, Problems problems) {
        LocalDate date = Texts.date("subject.birthDate", text, problems);
        if (date == null) {
            return null;
        }
        if (date.isAfter(today)) {
            problems.add("subject.birthDate", "booking.date.future");
        } else if (date.plusYears(FULL_AGE).isAfter(today)) {
            problems.add("subject.birthDate", "booking.subject.minor");
        } else if (date.plusYears(OLDEST).isBefore(today)) {
            problems.add("subject.birthDate", "booking.subject.tooOld");
        }
        return date;
    }

    private @Nullable Place place(String field, @Nullable String code, Problems problems) {
        if (code == null) {
            return null;
        }
        Optional<Place> place = places.byCode(code.toUpperCase(Locale.ROOT));
        if (place.isEmpty()) {
            problems.add(field, "booking.place.unknown", code);
        }
        return place.orElse(null);
    }
}
