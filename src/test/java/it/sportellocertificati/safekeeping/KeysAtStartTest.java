package it.sportellocertificati.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeysAtStartTest {

    private static final boolean DEMO = true;
    private static final boolean PRODUCTION = false;

    @TempDir
    private Path data;

    private Path keys;
    private DataSource database;

    @BeforeEach
    void prepare() {
        keys = data.resolve("keys");
        database = MigratedDatabase.h2("safekeeping");
    }

    @Test
    void makesKeysThatTheirOwnerAloneMayRead() throws IOException {
        start(DEMO);

        assertThat(permissions(keys)).isEqualTo("rwx------");
        assertThat(permissions(keys.resolve("key-encryption.json"))).isEqualTo("rw-------");
        assertThat(permissions(keys.resolve("search-digests.json"))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void readsTheSameKeysAtTheNextStart() throws IOException {
        start(DEMO);
        String first = Files.readString(keys.resolve("key-encryption.json"));

        start(PRODUCTION);

        assertThat(keys.resolve("key-encryption.json")).hasContent(first);
    }

    @Test
    void startsANewDatabaseWithKeysThatWereGiven() {
        start(DEMO);
        database = MigratedDatabase.h2("safekeeping");

        start(PRODUCTION);

        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from key_canary")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void namesTheMissingFileAndThePropertyInProduction() {
        assertRefused(PRODUCTION)
                .contains(keys.resolve("key-encryption.json").toString())
                .contains("sportello.safekeeping.keys")
                .contains("sportello.safekeeping.make-keys=true");
        assertThat(keys).doesNotExist();
    }

    @Test
    void makesNoNewKeysForADatabaseThatWasUsedWithOthers() throws IOException {
        start(DEMO);
        Files.delete(keys.resolve("search-digests.json"));

        assertRefused(DEMO).contains("search-digests.json").contains("is missing");
        assertThat(keys.resolve("search-digests.json")).doesNotExist();
    }

    @Test
    void makesTheSecondKeyWhenAKillCameBetweenTheTwo() throws IOException {
        start(DEMO);
        String first = Files.readString(keys.resolve("key-encryption.json"));
        Files.delete(keys.resolve("search-digests.json"));
        database = MigratedDatabase.h2("safekeeping");

        start(DEMO);

        assertThat(keys.resolve("search-digests.json")).exists();
        assertThat(keys.resolve("key-encryption.json")).hasContent(first);
    }

    @Test
    void refusesTheWrappingKeyOfAnotherInstallation() throws IOException {
        start(DEMO);
        replaceByThatOfAnotherInstallation("key-encryption.json");

        assertRefused(DEMO).contains("wraps the dossiers' keys").contains("saved together with this database");
    }

    @Test
    void refusesTheDigestKeyOfAnotherInstallation() throws IOException {
        start(DEMO);
        replaceByThatOfAnotherInstallation("search-digests.json");

        assertRefused(DEMO).contains("digests for search").contains("saved together with this database");
    }

    @Test
    void refusesAKeyOfAnotherKind() throws IOException {
        start(DEMO);
        Files.copy(keys.resolve("search-digests.json"), data.resolve("copy"));
        Files.delete(keys.resolve("key-encryption.json"));
        Files.copy(data.resolve("copy"), keys.resolve("key-encryption.json"));
        Files.setPosixFilePermissions(
                keys.resolve("key-encryption.json"), PosixFilePermissions.fromString("rw-------"));

        assertRefused(DEMO).contains("another kind");
    }

    @Test
    void refusesAGarbledFileAndLeavesItAsItIs() throws IOException {
        start(DEMO);
        Files.writeString(keys.resolve("key-encryption.json"), "{");

        assertRefused(DEMO)
                .contains(keys.resolve("key-encryption.json").toString())
                .contains("cannot be read");
        assertThat(keys.resolve("key-encryption.json")).hasContent("{");
    }

    @Test
    void refusesAFileThatEveryUserOfTheMachineMayRead() throws IOException {
        start(DEMO);
        Files.setPosixFilePermissions(
                keys.resolve("key-encryption.json"), PosixFilePermissions.fromString("rw-r--r--"));

        assertRefused(DEMO).contains("open to every user");
    }

    @Test
    void refusesADatabaseThatLostTheValueTheKeysAreCheckedBy() {
        TestSafekeeping.on(database, keys).vault().sealText("LU26-0004-1275", "booking.subject", "text");
        JdbcClient.create(database).sql("delete from key_canary").update();

        assertRefused(DEMO).contains("key_canary");
    }

    @Test
    void tellsTheOperatorTheRemedyInPlaceOfAStackTrace() {
        KeysUnusable missing = new KeysUnusable("The key file is missing.", "Put it back.");

        var analysis = new KeysUnusableAnalyzer().analyze(new IllegalStateException(missing));

        assertThat(analysis.getDescription()).isEqualTo("The key file is missing.");
        assertThat(analysis.getAction()).isEqualTo("Put it back.");
    }

    private void start(boolean mayMake) {
        JdbcClient jdbc = JdbcClient.create(database);
        KeyCanary canary = new KeyCanary(jdbc, new UniqueInsert(jdbc, database));
        new KeyRingOpening(new KeyFiles(keys), canary, mayMake).open();
    }

    private AbstractStringAssert<?> assertRefused(boolean mayMake) {
        return assertThatExceptionOfType(KeysUnusable.class)
                .isThrownBy(() -> start(mayMake))
                .extracting(KeysUnusable::getMessage, InstanceOfAssertFactories.STRING);
    }

    private void replaceByThatOfAnotherInstallation(String name) throws IOException {
        Path others = data.resolve("others");
        TestSafekeeping.on(MigratedDatabase.h2("safekeeping"), others);
        Files.delete(keys.resolve(name));
        Files.move(others.resolve(name), keys.resolve(name));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
