package it.sportellocertificati.common;

import it.kamaladafrica.codicefiscale.internal.DatePart;
import it.kamaladafrica.codicefiscale.internal.LastnamePart;
import it.kamaladafrica.codicefiscale.internal.NamePart;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares a code with the data of its owner. A difference is a warning and never an error: the code given by the
 * Agenzia delle Entrate holds even where the computed one is another. Sex is not asked, so both are tried; the year
 * is compared by its two digits, since the century is not in the code.
 */
public final class FiscalCodeComparison {

    /** A part of the code that does not fit the person. */
    public enum Difference {
        NAME,
        BIRTH_DATE,
        BIRTH_PLACE
    }

    private FiscalCodeComparison() {}

    /**
     * @param birthPlaceCode the Belfiore code of the comune or of the foreign country
     * @return the parts that differ; none for a provisional code, which holds no data of the person
     */
    public static Set<Difference> differences(
            FiscalCode code, String surname, String givenNames, LocalDate birthDate, String birthPlaceCode) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (code.provisional()) {
            return differences;
        }
        String plain = code.withoutOmocodia();
        if (!plain.substring(0, 6).equals(surnamePart(surname) + namePart(givenNames))) {
            differences.add(Difference.NAME);
        }
        String date = plain.substring(6, 11);
        if (Stream.of(true, false)
                .noneMatch(female -> DatePart.of(birthDate, female).getValue().equals(date))) {
            differences.add(Difference.BIRTH_DATE);
        }
        if (!plain.substring(11, 15).equalsIgnoreCase(birthPlaceCode)) {
            differences.add(Difference.BIRTH_PLACE);
        }
        return differences;
    }

    private static String surnamePart(String surname) {
        String letters = Folding.letters(surname);
        return letters.length() < 2 ? padded(letters) : LastnamePart.of(letters).getValue();
    }

    private static String namePart(String givenNames) {
        String letters = Folding.letters(givenNames);
        return letters.length() < 2 ? padded(letters) : NamePart.of(letters).getValue();
    }

    /** The library fails on names of one letter, which exist. */
    private static String padded(String letters) {
        return (letters + "XXX").substring(0, 3);
    }
}
