package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.SubjectDetails;
import it.sportellocertificati.booking.citizen.PersonDetails;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** Four dozen people who do not exist, as their surnames say, with the fiscal codes that they would have. */
final class InventedPeople {

    private static final int SURNAME = 0;
    private static final int GIVEN_NAMES = 1;
    private static final int BIRTH_DATE = 2;
    private static final int BIRTH_PLACE = 3;
    private static final int FISCAL_CODE = 4;
    private static final int RESIDENCE = 5;

    private final List<String[]> people;

    InventedPeople() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/people.csv").getInputStream(), StandardCharsets.UTF_8))) {
            people = file.lines().skip(1).map(line -> line.split(";")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo.people", e);
        }
    }

    /** @param any number; after the last the first comes again */
    PersonDetails person(int any) {
        String[] one = one(any);
        return new PersonDetails(
                one[SURNAME], one[GIVEN_NAMES], one[BIRTH_DATE], one[BIRTH_PLACE], one[FISCAL_CODE], one[RESIDENCE]);
    }

    SubjectDetails subject(int any) {
        String[] one = one(any);
        return new SubjectDetails(
                one[SURNAME], one[GIVEN_NAMES], one[BIRTH_DATE], one[BIRTH_PLACE], one[FISCAL_CODE], one[RESIDENCE]);
    }

    /** Of a domain that never has a mailbox (RFC 2606). */
    String email(int any) {
        String[] one = one(any);
        return (one[GIVEN_NAMES] + "." + one[SURNAME] + "@posta.example").toLowerCase(Locale.ROOT);
    }

    private String[] one(int any) {
        return people.get(Math.floorMod(any, people.size()));
    }
}
