package it.sportellocertificati.agreement;

import it.sportellocertificati.agreement.Administration.DatedAddress;
import it.sportellocertificati.agreement.Administration.DatedName;
import it.sportellocertificati.common.PecAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the administrations and checks what holds between them. */
final class AdministrationSections {

    private static final Pattern IPA = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private record Entry(Section section, @Nullable Administration administration) {}

    private final AgreementErrors errors;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    AdministrationSections(AgreementErrors errors) {
        this.errors = errors;
    }

    void read(Node node) {
        Section section = new Section(node, errors, Set.of("ipa", "names", "addresses", "successor"));
        List<DatedName> names = names(section);
        List<DatedAddress> addresses = addresses(section);
        String successor = lower(section.optionalText("successor"));
        String ipa = lower(section.text("ipa"));
        if (ipa == null) {
            return;
        }
        if (!IPA.matcher(ipa).matches()) {
            errors.add(section.line("ipa"), "ipa", ipa);
        }
        Administration administration = names.isEmpty() ? null : new Administration(ipa, names, addresses, successor);
        Entry first = entries.putIfAbsent(ipa, new Entry(section, administration));
        if (first != null) {
            errors.add(
                    section.line("ipa"),
                    "duplicateAdministration",
                    ipa,
                    first.section().line("ipa"));
        }
    }

    /** The codes named in the file, also those of entries with errors: they are not unknown. */
    Set<String> codes() {
        return entries.keySet();
    }

    List<Administration> read() {
        List<Administration> result = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.administration() != null) {
                result.add(entry.administration());
            }
        }
        return result;
    }

    void checkSuccessors() {
        for (Entry entry : entries.values()) {
            Administration administration = entry.administration();
            if (administration != null && administration.successorIpa() != null) {
                checkSuccessor(entry.section().line("successor"), administration, administration.successorIpa());
            }
        }
    }

    private void checkSuccessor(int line, Administration administration, String successorIpa) {
        Entry next = entries.get(successorIpa);
        Period life = administration.life();
        if (life.until() == null) {
            errors.add(line, "successorWithoutEnd", administration.ipa());
        } else if (next == null) {
            errors.add(line, "unknownSuccessor", successorIpa);
        } else if (leadsBack(administration.ipa())) {
            errors.add(line, "circularSuccessor", administration.ipa());
        } else if (next.administration() != null
                && !next.administration().inForceOn(life.until().plusDays(1))) {
            errors.add(line, "successorNotInForce", successorIpa, life.until().plusDays(1));
        }
    }

    private boolean leadsBack(String ipa) {
        Set<String> seen = new HashSet<>();
        String step = ipa;
        while (step != null && seen.add(step)) {
            Entry entry = entries.get(step);
            step = entry == null || entry.administration() == null
                    ? null
                    : entry.administration().successorIpa();
        }
        return ipa.equals(step);
    }

    /** None when one of them is wrong: what follows from a wrong name would be named as an error of its own. */
    private List<DatedName> names(Section section) {
        List<Node> nodes = section.list("names");
        List<DatedName> names = new ArrayList<>();
        for (Node node : nodes) {
            Section dated = new Section(node, errors, Set.of("name", "from", "until"));
            String name = dated.text("name");
            Period period = dated.period();
            if (name == null || period == null) {
                continue;
            }
            if (!names.isEmpty()) {
                checkFollows(dated, names.get(names.size() - 1).period(), period);
            }
            names.add(new DatedName(name, period));
        }
        return names.size() == nodes.size() ? names : List.of();
    }

    private void checkFollows(Section dated, Period before, Period period) {
        if (before.until() == null || !period.from().isAfter(before.until())) {
            errors.add(dated.line("from"), "namesOverlap", period.from());
        } else if (!period.from().equals(before.until().plusDays(1))) {
            errors.add(dated.line("from"), "namesGap", before.until().plusDays(1));
        }
    }

    private List<DatedAddress> addresses(Section section) {
        List<DatedAddress> addresses = new ArrayList<>();
        for (Node node : section.list("addresses")) {
            Section dated = new Section(node, errors, Set.of("pec", "from", "until"));
            PecAddress pec = dated.pec("pec");
            Period period = dated.period();
            if (pec == null || period == null) {
                continue;
            }
            if (addresses.stream()
                    .anyMatch(other -> other.pec().equals(pec) && other.period().overlaps(period))) {
                errors.add(dated.line("pec"), "duplicateAddress", pec.value());
            }
            addresses.add(new DatedAddress(pec, period));
        }
        return addresses;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
