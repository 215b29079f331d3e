package it.sportellocertificati.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models as they stand in {@code bpmn/} at the top of the repository. */
final class Models {

    static final Path DIRECTORY = Path.of("bpmn");

    private Models() {}

    static List<Path> files() {
        try (var paths = Files.walk(DIRECTORY)) {
            return paths.filter(path -> path.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(new File(file.toString()));
    }

    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /** The name of the file without its ending: {@code certificate-issue}. */
    static String name(Path file) {
        return file.getFileName().toString().replace(".bpmn", "");
    }

    static String[] keysBut(String process) {
        return files().stream()
                .map(file -> process(read(file)).getId())
                .filter(key -> !key.equals(process))
                .toArray(String[]::new);
    }

    static String firstTask(String process) {
        return files().stream()
                .map(Models::read)
                .filter(model -> process(model).getId().equals(process))
                .flatMap(model -> model.getModelElementsByType(Task.class).stream())
                .findFirst()
                .orElseThrow()
                .getId();
    }

    /** What the extension elements of a node hold. */
    static <T extends ModelElementInstance> List<T> below(BaseElement element, Class<T> kind) {
        var extensions = element.getExtensionElements();
        return extensions == null
                ? List.of()
                : extensions.getElements().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
    }
}
