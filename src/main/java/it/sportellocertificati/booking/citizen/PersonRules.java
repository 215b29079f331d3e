package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.PersonFields;
import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Problems;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person as citizens name them: the one whom the certificate is about, or who comes for them. */
@Component
class PersonRules {

    private final PersonFields fields;

    PersonRules(PersonFields fields) {
        this.fields = fields;
    }

    /** Adds every problem under the path; null when there is one. */
    @Nullable
    Person check(String path, PersonDetails typed, boolean residenceNeeded, LocalDate today, Problems problems) {
        String surname = fields.name(path + ".surname", typed.surname(), problems);
        String givenNames = fields.name(path + ".givenNames", typed.givenNames(), problems);
        LocalDate birthDate = fields.birthDate(path + ".birthDate", typed.birthDate(), today, problems);
        Place birthPlace = fields.requiredPlace(path + ".birthPlace", typed.birthPlace(), problems);
        FiscalCode code = fiscalCode(path + ".fiscalCode", typed.fiscalCode(), birthPlace, problems);
        Place residence = residenceNeeded
                ? fields.requiredPlace(path + ".residence", typed.residence(), problems)
                : fields.place(path + ".residence", typed.residence(), problems);
        if (surname == null || givenNames == null || birthDate == null || birthPlace == null || code == null) {
            return null;
        }
        return new Person(surname, givenNames, birthDate, birthPlace, code, residence);
    }

    /** Not everybody from abroad has one; they are told where they are served without it. */
    private @Nullable FiscalCode fiscalCode(
            String field, @Nullable String typed, @Nullable Place birthPlace, Problems problems) {
        if (Texts.clean(typed) == null && birthPlace != null && birthPlace.foreign()) {
            problems.add(field, "booking.citizen.fiscalCode.abroad");
            return null;
        }
        return fields.fiscalCode(field, typed, problems);
    }
}
