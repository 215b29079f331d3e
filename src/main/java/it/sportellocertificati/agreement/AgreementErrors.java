package it.sportellocertificati.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Gathers what is wrong, so that who keeps the file corrects all of it at once. */
final class AgreementErrors {

    private final List<AgreementError> errors = new ArrayList<>();

    void add(Node place, String code, Object... args) {
        add(line(place), code, args);
    }

    void add(int line, String code, Object... args) {
        errors.add(new AgreementError(
                line,
                "agreement.error." + code,
                List.of(args).stream().map(String::valueOf).toList()));
    }

    boolean none() {
        return errors.isEmpty();
    }

    List<AgreementError> inOrder() {
        return errors.stream()
                .sorted(Comparator.comparingInt(AgreementError::line))
                .toList();
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
