package it.sportellocertificati.report;

import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A room of its own for each test. */
public class OnH2 {

    @TempDir
    private Path keys;

    protected TestReports room;

    @BeforeEach
    void open() {
        room = TestReports.on(MigratedDatabase.h2("safekeeping", "report"), keys);
    }

    @AfterEach
    void close() {
        room.close();
    }
}
