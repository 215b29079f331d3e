package it.sportellocertificati.booking.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an invented citizen asks for: a casellario about Anna Esempio of Lucca, unless a test says otherwise. */
final class Wish {

    static final PersonDetails ANNA =
            new PersonDetails("Esempio", "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", "E715");
    static final PersonDetails BRUNO =
            new PersonDetails("Prova", "Bruno", "1975-03-02", "E715", "PRVBRN75C02E715P", null);
    static final PersonDetails CARLA =
            new PersonDetails("Minore", "Carla", "2012-06-15", "E715", "MNRCRL12H55E715C", "E715");

    private List<String> certificates = List.of("CASELLARIO");
    private @Nullable String language = "it";
    private @Nullable String use;
    private @Nullable String proof;
    private boolean abroad;
    private boolean urgent;
    private PersonDetails person = ANNA;
    private @Nullable String applicant;
    private @Nullable PersonDetails other;
    private @Nullable String email = "anna.esempio@posta.example";
    private @Nullable String telephone = "+39 333 1234567";
    private boolean privacyRead = true;
    private List<String> confirmed = List.of();

    Wish certificates(String... names) {
        certificates = List.of(names);
        return this;
    }

    Wish language(@Nullable String code) {
        language = code;
        return this;
    }

    Wish use(String name) {
        use = name;
        return this;
    }

    Wish proof(String text) {
        proof = text;
        return this;
    }

    Wish abroad() {
        abroad = true;
        return this;
    }

    Wish urgent() {
        urgent = true;
        return this;
    }

    Wish person(PersonDetails details) {
        person = details;
        return this;
    }

    Wish by(@Nullable String name, @Nullable PersonDetails details) {
        applicant = name;
        other = details;
        return this;
    }

    Wish email(@Nullable String address) {
        email = address;
        return this;
    }

    Wish telephone(@Nullable String number) {
        telephone = number;
        return this;
    }

    Wish privacyNotRead() {
        privacyRead = false;
        return this;
    }

    /** @param keys field and code, with a blank between them */
    Wish confirmed(String... keys) {
        confirmed = List.of(keys);
        return this;
    }

    CitizenRequest request() {
        return new CitizenRequest(
                language,
                certificates,
                use,
                proof,
                abroad,
                urgent,
                person,
                applicant,
                other,
                email,
                telephone,
                privacyRead,
                confirmed);
    }
}
