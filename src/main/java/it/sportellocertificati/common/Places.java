package it.sportellocertificati.common;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The places where people are born or live: Italian comuni, suppressed ones too, and foreign countries. All in
 * memory (about ten thousand), because a form searches at every key that is pressed.
 */
@Component
public class Places {

    private static final Pattern BELFIORE = Pattern.compile("[A-MZ][0-9]{3}");
    private static final Pattern PROVINCE = Pattern.compile("[A-Z]{2}");

    private static final String SUPPLEMENT = "/common/places-supplement.csv";

    private final Map<String, Place> byCode;
    private final NavigableMap<String, List<Place>> byName;

    public Places() {
        Stream<Place> library = CityProvider.ofDefault().findAll().stream()
                .filter(city -> BELFIORE.matcher(city.getBelfiore()).matches())
                .map(Places::place);
        byCode = Stream.concat(library, supplement().stream())
                .collect(Collectors.toUnmodifiableMap(Place::code, Function.identity(), (first, second) -> first));
        byName = byCode.values().stream()
                .sorted(Comparator.comparing(Place::foreign).thenComparing(Place::code))
                .collect(Collectors.groupingBy(
                        place -> Folding.letters(place.name()), TreeMap::new, Collectors.toList()));
    }

    /** @param code a Belfiore code in any case */
    public Optional<Place> byCode(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /**
     * Places whose name begins with the text, accents and apostrophes apart: exact names first, then by name. A
     * Belfiore code finds its place alone.
     *
     * @param max the longest answer
     */
    public List<Place> search(String text, int max) {
        Optional<Place> meant = byCode(text);
        if (meant.isPresent()) {
            return meant.stream().limit(max).toList();
        }
        List<Place> found = new ArrayList<>();
        String start = Folding.letters(text);
        if (!start.isEmpty()) {
            for (List<Place> places : byName.subMap(start, true, start + Character.MAX_VALUE, false)
                    .values()) {
                found.addAll(places);
                if (found.size() >= max) {
                    break;
                }
            }
        }
        return List.copyOf(found.subList(0, Math.min(max, found.size())));
    }

    /** Every place of just this name, accents, apostrophes and case apart: more than one where two comuni share it. */
    public List<Place> named(String name) {
        return List.copyOf(byName.getOrDefault(Folding.letters(name), List.of()));
    }

    /** Comuni that the library lacks, Montalcino for one: their people must be bookable too. */
    private static List<Place> supplement() {
        try (InputStream in = Objects.requireNonNull(Places.class.getResourceAsStream(SUPPLEMENT), SUPPLEMENT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(columns -> new Place(columns[0], columns[1], columns[2], false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(City city) {
        boolean foreign = city.getBelfiore().startsWith("Z");
        String province = city.getProv();
        boolean known =
                !foreign && province != null && PROVINCE.matcher(province).matches();
        return new Place(city.getBelfiore(), city.getName(), known ? province : null, foreign);
    }
}
