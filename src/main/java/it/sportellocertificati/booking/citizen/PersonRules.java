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
        boolean codeless = hasNone(typed.fiscalCode(), birthPlace);
        FiscalCode code = codeless ? null : fields.fiscalCode(path + ".fiscalCode", typed.fiscalCode(), problems);
        Place residence = residenceNeeded
                ? fields.requiredPlace(path + ".residence", typed.residence(), problems)
                : fields.place(path + ".residence", typed.residence(), problems);
        if (surname == null || givenNames == null || birthDate == null || birthPlace == null) {
            return null;
        }
        return code == null && !codeless
                ? null
                : new Person(surname, givenNames, birthDate, birthPlace, code, residence);
    }

    /** Not everybody from abroad has one; who confirms it is served like everybody else, and identified at the counter. */
    private static boolean hasNone(@Nullable String typed, @Nullable Place birthPlace) {
        return Texts.clean(typed) == null && birthPlace != null && birthPlace.foreign();
    }
}
