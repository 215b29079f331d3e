package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.PersonDetails;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the one page of typing: its fields have the names by which the booking names what is wrong. */
@Component
class BookingFields {

    static final List<String> PERSON =
            List.of("surname", "givenNames", "birthDate", "birthPlace", "fiscalCode", "residence");
    static final Set<String> TICKS = Set.of("confirmed", "privacyRead");

    /** In the order of the page, in which errors are listed too. */
    static final Set<String> ALL = Stream.of(
                    Stream.of("certificates", "use", "useProof", "abroad", "urgent"),
                    PERSON.stream().map("person."::concat),
                    Stream.of("applicant"),
                    PERSON.stream().map("other."::concat),
                    Stream.of("email", "telephone", "language"))
            .flatMap(names -> names)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private static final String SELF = "SELF";

    private final TypedPlaces places;

    BookingFields(TypedPlaces places) {
        this.places = places;
    }

    /**
     * @param privacyRead whether the notice counts as read: the summary, which shows it, is made before
     * @throws Rejected when a place may mean several
     */
    CitizenRequest request(Typed typed, String language, boolean privacyRead) {
        List<FieldProblem> doubtful = new ArrayList<>();
        boolean alone = typed.get("applicant").isEmpty() || typed.has("applicant", SELF);
        CitizenRequest request = new CitizenRequest(
                language,
                typed.all("certificates"),
                typed.given("use"),
                typed.given("useProof"),
                typed.has("abroad", "true"),
                typed.has("urgent", "true"),
                person("person.", typed, doubtful),
                typed.given("applicant"),
                alone ? null : person("other.", typed, doubtful),
                typed.given("email"),
                typed.given("telephone"),
                privacyRead,
                typed.all("confirmed"));
        if (!doubtful.isEmpty()) {
            throw new Rejected(doubtful);
        }
        return request;
    }

    private PersonDetails person(String prefix, Typed typed, List<FieldProblem> doubtful) {
        return new PersonDetails(
                typed.given(prefix + "surname"),
                typed.given(prefix + "givenNames"),
                TypedDates.iso(typed.given(prefix + "birthDate")),
                place(prefix + "birthPlace", typed, doubtful),
                typed.given(prefix + "fiscalCode"),
                place(prefix + "residence", typed, doubtful));
    }

    /** The code of the place; a text that means none is passed on, so that it is refused by its own rule. */
    private @Nullable String place(String field, Typed typed, List<FieldProblem> doubtful) {
        String text = typed.given(field);
        if (text == null) {
            return null;
        }
        List<Place> meant = places.meant(text);
        if (meant.isEmpty()) {
            return text;
        }
        Set<String> names = meant.stream().map(TypedPlaces::words).collect(Collectors.toCollection(LinkedHashSet::new));
        // Comuni that were merged and founded anew have one name and two codes: the fiscal code tells which is meant.
        String code = typed.get(field.substring(0, field.indexOf('.')) + ".fiscalCode")
                .toUpperCase(Locale.ROOT);
        Optional<Place> inCode =
                meant.stream().filter(place -> code.contains(place.code())).findFirst();
        if (inCode.isEmpty() && names.size() > 1) {
            doubtful.add(FieldProblem.of(field, "form.place.several", String.join(", ", names)));
        }
        return inCode.orElse(meant.get(0)).code();
    }
}
