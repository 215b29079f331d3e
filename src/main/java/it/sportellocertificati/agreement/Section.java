package it.sportellocertificati.agreement;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.PecAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the file with its known keys. What is missing or of another shape is gathered, and read as null. */
final class Section {

    private final Node node;
    private final AgreementErrors errors;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Section(Node node, AgreementErrors errors, Set<String> known) {
        this.node = node;
        this.errors = errors;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> take(tuple, known));
        } else {
            errors.add(node, "notMapping", String.join(", ", new TreeSet<>(known)));
        }
    }

    int line() {
        return AgreementErrors.line(node);
    }

    int line(String key) {
        Node value = values.get(key);
        return value == null ? line() : AgreementErrors.line(value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Node required(String key) {
        Node value = values.get(key);
        if (value == null && node instanceof MappingNode) {
            errors.add(node, "missingKey", key);
        }
        return value;
    }

    @Nullable
    String text(String key) {
        Node value = required(key);
        return value == null ? null : text(value, key);
    }

    @Nullable
    String optionalText(String key) {
        Node value = values.get(key);
        return value == null ? null : text(value, key);
    }

    @Nullable
    PecAddress pec(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return PecAddress.parse(text);
        } catch (InvalidValue e) {
            errors.add(line(key), "pec", text);
            return null;
        }
    }

    /** The keys {@code from} and {@code until}; the second may be absent. */
    @Nullable
    Period period() {
        LocalDate from = date("from", text("from"));
        LocalDate until = date("until", optionalText("until"));
        if (from == null) {
            return null;
        }
        if (until != null && until.isBefore(from)) {
            errors.add(line("until"), "datesReversed", until, from);
            return null;
        }
        return new Period(from, until);
    }

    /** The elements of a list; no element is an error. */
    List<Node> list(String key) {
        Node value = required(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            errors.add(value, "notList", key);
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            errors.add(value, "emptyList", key);
        }
        return sequence.getValue();
    }

    @Nullable
    String text(Node value, String key) {
        if (!(value instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            errors.add(value, "notText", key);
            return null;
        }
        return scalar.getValue().strip();
    }

    private @Nullable LocalDate date(String key, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add(line(key), "date", text);
            return null;
        }
    }

    private void take(NodeTuple tuple, Set<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            errors.add(tuple.getKeyNode(), "unknownKey", key, String.join(", ", new TreeSet<>(known)));
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            errors.add(tuple.getKeyNode(), "duplicateKey", key);
        }
    }
}
