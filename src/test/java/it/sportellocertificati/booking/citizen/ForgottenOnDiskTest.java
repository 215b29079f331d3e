package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database file keeps old blocks for a while: nobody is named in any of them, for what is personal is never written in clear. */
class ForgottenOnDiskTest {

    /** Shorter ones stand in sealed bytes by chance. */
    private static final List<String> LONG_ENOUGH = Stream.of(ForgettingScene.OF_PEOPLE)
            .filter(trace -> trace.length() > 6)
            .toList();

    @TempDir
    private Path directory;

    @Test
    void noBlockOfTheDatabasesFileEverNamedTheCitizen() throws IOException {
        BookingNumber number;
        DataSource database = MigratedDatabase.on(
                new DriverManagerDataSource(
                        "jdbc:h2:file:" + directory.resolve("database") + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0", "sa", ""),
                "blob",
                "safekeeping",
                "booking",
                "booking-citizen");
        try (CitizenRoom room = new CitizenRoom(database, directory.resolve("keys"))) {
            number = room.the(CitizenBookings.class)
                    .book(
                            new Wish().by("DELEGATE", Wish.BRUNO).request(),
                            Channel.PORTAL,
                            null,
                            UUID.randomUUID().toString())
                    .number();
            assertThat(onDisk(directory)).contains(number.value()).doesNotContain(LONG_ENOUGH);

            room.actingAs(CitizenRoom.CLERK);
            room.the(CitizenIssue.class).decide(number, "ISSUED", Map.of("CASELLARIO", 1), null);
            room.the(CitizenIssue.class).apply(number);
            room.at("2026-12-20T23:00:00Z");
            room.the(CitizenExpiry.class).expire(number);
            room.jdbc().sql("shutdown").update();
        }

        assertThat(onDisk(directory)).contains(number.value()).doesNotContain(LONG_ENOUGH);
    }

    private static String onDisk(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }
}
