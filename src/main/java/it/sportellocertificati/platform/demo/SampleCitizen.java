package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.PersonDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who does not exist, with a booking.
 *
 * @param staff the desk's demo user who types it; none from home
 * @param desk code of that desk
 * @param end how far the booking is taken
 */
record SampleCitizen(@Nullable Staff staff, @Nullable String desk, CitizenRequest request, End end) {

    /** How far a sample is taken. */
    enum End {
        IN_PREPARATION,
        READY,
        COLLECTED,
        DECLINED,
        CANCELLED
    }

    private static final List<String> BOTH = List.of("CASELLARIO", "CARICHI_PENDENTI");
    private static final List<String> CASELLARIO = List.of("CASELLARIO");
    private static final String TELEPHONE = "0583 000001";

    static List<SampleCitizen> all() {
        return List.of(
                home(request(BOTH, null, true, anna(), null, "anna.esempio@posta.example", null), End.IN_PREPARATION),
                new SampleCitizen(
                        Staff.VIAREGGIO,
                        "viareggio",
                        request(CASELLARIO, "PUBLIC_COMPETITION", false, elena(), bruno(), null, "0584 000002"),
                        End.IN_PREPARATION),
                home(request(BOTH, null, false, ivo(), null, "ivo.inventato@posta.example", null), End.READY),
                new SampleCitizen(
                        Staff.LUCCA,
                        "lucca",
                        request(CASELLARIO, null, false, gina(), null, null, TELEPHONE),
                        End.READY),
                new SampleCitizen(
                        Staff.LUCCA,
                        "lucca",
                        request(CASELLARIO, null, false, dario(), null, null, null),
                        End.COLLECTED),
                new SampleCitizen(
                        Staff.LUCCA,
                        "lucca",
                        request(List.of("CARICHI_PENDENTI"), null, false, carla(), null, null, TELEPHONE),
                        End.DECLINED),
                home(
                        request(List.of("VISURA"), null, false, fabio(), null, "fabio.prova@posta.example", null),
                        End.CANCELLED));
    }

    Channel channel() {
        return staff == null ? Channel.PORTAL : Channel.DESK;
    }

    private static SampleCitizen home(CitizenRequest request, End end) {
        return new SampleCitizen(null, null, request, end);
    }

    private static CitizenRequest request(
            List<String> certificates,
            @Nullable String use,
            boolean urgent,
            PersonDetails person,
            @Nullable PersonDetails delegate,
            @Nullable String email,
            @Nullable String telephone) {
        return new CitizenRequest(
                "it",
                certificates,
                use,
                null,
                false,
                urgent,
                person,
                delegate == null ? "SELF" : "DELEGATE",
                delegate,
                email,
                telephone,
                true,
                List.of());
    }

    private static PersonDetails anna() {
        return new PersonDetails("Esempio", "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", "E715");
    }

    private static PersonDetails bruno() {
        return new PersonDetails("Prova", "Bruno", "1975-02-14", "L833", "PRVBRN75B14L833U", "L833");
    }

    private static PersonDetails carla() {
        return new PersonDetails("Fittizio", "Carla", "1990-11-03", "B648", "FTTCRL90S43B648U", "B648");
    }

    private static PersonDetails dario() {
        return new PersonDetails("Inventato", "Dario", "1968-07-22", "E715", "NVNDRA68L22E715L", "E715");
    }

    private static PersonDetails elena() {
        return new PersonDetails("Esempio", "Elena", "1985-01-09", "L833", "SMPLNE85A49L833W", "L833");
    }

    private static PersonDetails fabio() {
        return new PersonDetails("Prova", "Fabio", "1971-09-30", "B455", "PRVFBA71P30B455K", "B455");
    }

    private static PersonDetails gina() {
        return new PersonDetails("Fittizio", "Gina", "1993-04-17", "E715", "FTTGNI93D57E715M", "E715");
    }

    private static PersonDetails ivo() {
        return new PersonDetails("Inventato", "Ivo", "1959-12-01", "G628", "NVNVIO59T01G628L", "G628");
    }
}
