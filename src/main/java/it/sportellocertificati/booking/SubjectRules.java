package it.sportellocertificati.booking;

import it.sportellocertificati.booking.entry.PersonFields;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be the subject of a certificate that an administration asks for. */
@Component
class SubjectRules {

    private final PersonFields fields;

    SubjectRules(PersonFields fields) {
        this.fields = fields;
    }

    /** Adds every problem under {@code subject.*}; null when there is one. */
    @Nullable
    Subject check(@Nullable SubjectDetails given, LocalDate today, Problems problems) {
        SubjectDetails details = given == null ? new SubjectDetails(null, null, null, null, null, null) : given;
        String surname = fields.name("subject.surname", details.surname(), problems);
        String givenNames = fields.name("subject.givenNames", details.givenNames(), problems);
        LocalDate birthDate = fields.birthDate("subject.birthDate", details.birthDate(), today, problems);
        if (birthDate != null && !birthDate.isAfter(today) && PersonFields.isMinor(birthDate, today)) {
            problems.add("subject.birthDate", "booking.subject.minor");
        }
        Place birthPlace = fields.requiredPlace("subject.birthPlace", details.birthPlace(), problems);
        Place residence = fields.place("subject.residence", details.residence(), problems);
        FiscalCode code = fields.fiscalCode("subject.fiscalCode", details.fiscalCode(), problems);
        if (surname == null || givenNames == null || birthDate == null || birthPlace == null || code == null) {
            return null;
        }
        return new Subject(surname, givenNames, birthDate, birthPlace, code, residence);
    }
}
