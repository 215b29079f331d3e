package it.sportellocertificati.agreement;

import it.sportellocertificati.common.CertificateType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the desks and what each may book. */
final class DeskSections {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]{1,40}");
    private static final Set<String> KEYS =
            Set.of("code", "name", "administration", "for-administrations", "for-citizens");

    private final Set<String> administrations;
    private final AgreementErrors errors;
    private final List<Desk> desks = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    DeskSections(Set<String> administrations, AgreementErrors errors) {
        this.administrations = administrations;
        this.errors = errors;
    }

    void read(Node node) {
        Section section = new Section(node, errors, KEYS);
        String code = section.text("code");
        String name = section.text("name");
        String administration = section.text("administration");
        Set<CertificateType> forAdministrations = types(section, "for-administrations");
        Set<CertificateType> forCitizens = types(section, "for-citizens");
        if (forAdministrations.contains(CertificateType.VISURA)) {
            errors.add(section.line("for-administrations"), "visuraForAdministrations");
        }
        if (forAdministrations.isEmpty() && forCitizens.isEmpty()) {
            errors.add(section.line(), "deskBooksNothing");
        }
        if (code != null) {
            checkCode(section, code);
        }
        if (administration != null && !administrations.contains(administration.toLowerCase(Locale.ROOT))) {
            errors.add(section.line("administration"), "unknownAdministration", administration);
        }
        if (code != null && name != null && administration != null) {
            desks.add(new Desk(code, name, administration.toLowerCase(Locale.ROOT), forAdministrations, forCitizens));
        }
    }

    List<Desk> read() {
        return desks;
    }

    private void checkCode(Section section, String code) {
        if (!CODE.matcher(code).matches()) {
            errors.add(section.line("code"), "deskCode", code);
        }
        Integer first = lines.putIfAbsent(code, section.line("code"));
        if (first != null) {
            errors.add(section.line("code"), "duplicateDesk", code, first);
        }
    }

    /** A desk may book nothing for one of the two; then the key is absent. */
    private Set<CertificateType> types(Section section, String key) {
        Set<CertificateType> types = EnumSet.noneOf(CertificateType.class);
        for (Node element : section.has(key) ? section.list(key) : List.<Node>of()) {
            String text = section.text(element, key);
            if (text != null) {
                type(text).ifPresentOrElse(types::add, () -> errors.add(element, "certificateType", text));
            }
        }
        return types;
    }

    private static Optional<CertificateType> type(String text) {
        return Arrays.stream(CertificateType.values())
                .filter(type -> type.name().equals(text))
                .findFirst();
    }
}
