package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models against the common rules of good BPMN and against what this engine can run. A warning counts as a fault. */
class BpmnLintTest {

    @BeforeAll
    static void needsNode() {
        boolean node = NodeTools.present();
        if (!node) {
            System.err.println("""

                    ********************************************************************************
                    *  NODE.JS IS ABSENT: the BPMN models are NOT linted in this run.              *
                    *  Everything else is tested. Install Node.js 20 or newer to lint them too.    *
                    ********************************************************************************
                    """);
        }
        assumeTrue(node, "Node.js is absent: the BPMN models are not linted");
    }

    @Test
    void theModelsHaveNoFinding() throws IOException {
        String[] command = Stream.concat(
                        Stream.of("bpmnlint", "--max-warnings=0"),
                        Models.files().stream().map(Path::toString))
                .toArray(String[]::new);

        NodeTools.Outcome outcome = NodeTools.runTool(command);

        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    @Test
    void aFaultWouldBeFound(@TempDir Path directory) throws IOException {
        Path faulty = directory.resolve("faulty.bpmn");
        Files.writeString(
                faulty,
                Files.readString(Models.files().get(0)).replaceFirst("name=\"Verificare la prenotazione\"", ""));

        assertThat(NodeTools.runTool("bpmnlint", "--max-warnings=0", faulty.toString())
                        .exitCode())
                .isNotZero();
    }
}
