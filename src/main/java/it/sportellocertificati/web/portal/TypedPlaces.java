package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places as people write them, for those who have no list to choose from: Lucca, LUCCA (LU), E715, Francia, France.
 */
@Component
class TypedPlaces {

    private static final Pattern WITH_PROVINCE = Pattern.compile("(.+?)[\\s,]*[(]?\\b([A-Za-z]{2})[)]?");
    private static final Pattern NOTE = Pattern.compile("\\s*\\([^)]*\\)\\s*$");
    private static final int FEW = 2;

    private final Places places;

    TypedPlaces(Places places) {
        this.places = places;
    }

    /** What was meant: exactly one place, several to choose from, or none. */
    List<Place> meant(String typed) {
        String text = typed.strip();
        List<Place> exact = places.byCode(text).map(List::of).orElseGet(() -> places.named(text));
        if (exact.isEmpty()) {
            exact = inProvince(text);
        }
        if (exact.isEmpty()) {
            exact = places.named(NOTE.matcher(text).replaceFirst(""));
        }
        if (exact.isEmpty()) {
            exact = abroad(text);
        }
        if (exact.isEmpty()) {
            List<Place> beginning = places.search(text, FEW);
            return beginning.size() == 1 ? beginning : List.of();
        }
        return exact;
    }

    /** As it is shown and may be typed again. */
    static String words(Place place) {
        if (place.foreign()) {
            return place.name() + " (estero)";
        }
        return place.province() == null ? place.name() : place.name() + " (" + place.province() + ")";
    }

    static @Nullable String words(@Nullable Place place, String otherwise) {
        return place == null ? otherwise : words(place);
    }

    private List<Place> inProvince(String text) {
        Matcher match = WITH_PROVINCE.matcher(text);
        return match.matches()
                ? places.named(match.group(1)).stream()
                        .filter(place -> match.group(2).toUpperCase(Locale.ROOT).equals(place.province()))
                        .toList()
                : List.of();
    }

    /** Countries by their English names, which the Belfiore lists do not have. */
    private List<Place> abroad(String text) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .filter(country -> country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text))
                .flatMap(country -> places.named(country.getDisplayCountry(Locale.ITALIAN)).stream())
                .filter(Place::foreign)
                .collect(Collectors.toUnmodifiableList());
    }
}
