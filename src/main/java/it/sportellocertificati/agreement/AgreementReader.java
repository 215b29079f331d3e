package it.sportellocertificati.agreement;

import it.sportellocertificati.common.Places;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the file as nodes, which know their lines, and not as objects, which do not. */
final class AgreementReader {

    private final Places places;
    private final MessageSource messages;

    AgreementReader(Places places, MessageSource messages) {
        this.places = places;
        this.messages = messages;
    }

    /** @throws AgreementInvalid with every error of the file */
    Agreement read(String fileName, String text) {
        AgreementErrors errors = new AgreementErrors();
        Node root = compose(text, errors);
        Agreement agreement = root == null ? null : agreement(root, errors);
        if (agreement == null || !errors.none()) {
            throw new AgreementInvalid(readable(fileName, errors.inOrder()), errors.inOrder());
        }
        return agreement;
    }

    private @Nullable Agreement agreement(Node root, AgreementErrors errors) {
        Section file = new Section(root, errors, Set.of("procura", "camera", "administrations", "desks"));
        OfficeSections offices = new OfficeSections(places, errors);
        Office procura = offices.procura(file.required("procura"));
        Office camera = offices.camera(file.required("camera"));
        AdministrationSections administrations = new AdministrationSections(errors);
        file.list("administrations").forEach(administrations::read);
        administrations.checkSuccessors();
        DeskSections desks = new DeskSections(administrations.codes(), errors);
        file.list("desks").forEach(desks::read);
        return procura == null || camera == null
                ? null
                : new Agreement(procura, camera, administrations.read(), desks.read());
    }

    private static @Nullable Node compose(String text, AgreementErrors errors) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                errors.add(1, "empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            errors.add(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, "syntax");
        } catch (YAMLException e) {
            errors.add(1, "syntax");
        }
        return null;
    }

    private String readable(String fileName, List<AgreementError> errors) {
        return errors.stream()
                .map(error -> messages.getMessage(
                        "agreement.invalid.line",
                        new Object[] {
                            String.valueOf(error.line()),
                            messages.getMessage(error.code(), error.args().toArray(), Locale.ITALIAN)
                        },
                        Locale.ITALIAN))
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        messages.getMessage("agreement.invalid", new Object[] {fileName}, Locale.ITALIAN)
                                + System.lineSeparator(),
                        ""));
    }
}
