package it.sportellocertificati.booking.entry;

import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.Problems;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fields by which a person is named, as typed; what is wrong is added to the problems under the field's path. */
@Component
public class PersonFields {

    private static final int FULL_AGE = 18;
    private static final int OLDEST = 125;
    private static final int NAME = 80;
    private static final int CODE = 40;

    /** At least one letter: a surname of marks alone would be found by every other one. */
    private static final Pattern NAME_WRITTEN = Pattern.compile("['’ .-]*\\p{L}[\\p{L}\\p{M}'’ .-]*");

    private final Places places;

    public PersonFields(Places places) {
        this.places = places;
    }

    public static boolean isMinor(LocalDate birthDate, LocalDate today) {
        return birthDate.plusYears(FULL_AGE).isAfter(today);
    }

    public @Nullable String name(String field, @Nullable String text, Problems problems) {
        String name = new Texts(problems).required(field, text, NAME);
        if (name != null && !NAME_WRITTEN.matcher(name).matches()) {
            problems.add(field, "booking.subject.name.letters");
        }
        return name;
    }

    public @Nullable LocalDate birthDate(String field, @Nullable String text, LocalDate today, Problems problems) {
        LocalDate date = Texts.date(field, text, problems);
        if (date == null) {
            return null;
        }
        if (date.isAfter(today)) {
            problems.add(field, "booking.date.future");
        } else if (date.plusYears(OLDEST).isBefore(today)) {
            problems.add(field, "booking.subject.tooOld");
        }
        return date;
    }

    public @Nullable Place requiredPlace(String field, @Nullable String code, Problems problems) {
        return place(field, new Texts(problems).required(field, code, CODE), problems);
    }

    public @Nullable Place place(String field, @Nullable String code, Problems problems) {
        String clean = Texts.clean(code);
        if (clean == null) {
            return null;
        }
        Optional<Place> place = places.byCode(clean.toUpperCase(Locale.ROOT));
        if (place.isEmpty()) {
            problems.add(field, "booking.place.unknown", clean);
        }
        return place.orElse(null);
    }

    public @Nullable FiscalCode fiscalCode(String field, @Nullable String text, Problems problems) {
        String code = new Texts(problems).required(field, text, CODE);
        return code == null ? null : problems.check(field, () -> FiscalCode.parse(code));
    }
}
