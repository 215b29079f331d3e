package it.sportellocertificati.agreement;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Places;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the two offices. */
final class OfficeSections {

    private final Places places;
    private final AgreementErrors errors;

    OfficeSections(Places places, AgreementErrors errors) {
        this.places = places;
        this.errors = errors;
    }

    @Nullable
    Office procura(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Section section = new Section(node, errors, Set.of("name", "pec", "account", "circondario"));
        return office("procura", section, circondario(section));
    }

    @Nullable
    Office camera(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        return office("camera", new Section(node, errors, Set.of("name", "pec", "account")), Set.of());
    }

    private static @Nullable Office office(String code, Section section, Set<String> circondario) {
        String name = section.text("name");
        PecAddress pec = section.pec("pec");
        String account = section.text("account");
        return name == null || pec == null || account == null
                ? null
                : new Office(code, name, pec, circondario, account);
    }

    private Set<String> circondario(Section section) {
        Set<String> codes = new LinkedHashSet<>();
        for (Node element : section.list("circondario")) {
            String text = section.text(element, "circondario");
            String code = text == null ? null : text.toUpperCase(Locale.ROOT);
            if (code == null) {
                continue;
            }
            if (places.byCode(code).filter(place -> !place.foreign()).isEmpty()) {
                errors.add(element, "unknownPlace", code);
            } else if (!codes.add(code)) {
                errors.add(element, "duplicatePlace", code);
            }
        }
        return codes;
    }
}
