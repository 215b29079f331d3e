package it.sportellocertificati.pec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** What the tests of a class share: opened with the class, as new before each test, closed after the last. */
interface SharedPremises extends BeforeEachCallback, AfterAllCallback, AutoCloseable {

    Path directory();

    void beginAfresh();

    @Override
    void close() throws IOException;

    @Override
    default void beforeEach(ExtensionContext test) {
        beginAfresh();
    }

    @Override
    default void afterAll(ExtensionContext tests) throws IOException {
        close();
        FileSystemUtils.deleteRecursively(directory());
    }

    static Path newDirectory() {
        try {
            return Files.createTempDirectory("pec");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
