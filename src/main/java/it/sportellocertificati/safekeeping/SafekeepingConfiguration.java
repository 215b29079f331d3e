package it.sportellocertificati.safekeeping;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the keys before anything can seal. */
@Configuration
class SafekeepingConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    KeyRing keyRing(
            SafekeepingSettings settings,
            @Value("${sportello.data}") String data,
            @Value("${sportello.demo}") boolean demo,
            JdbcClient jdbc,
            UniqueInsert rows) {
        Path directory =
                settings.keys() == null || settings.keys().isBlank() ? Path.of(data, "keys") : Path.of(settings.keys());
        boolean mayMake = settings.makeKeys() == null ? demo : settings.makeKeys();
        return new KeyRingOpening(new KeyFiles(directory), new KeyCanary(jdbc, rows), mayMake).open();
    }

    @Bean
    DossierKeys dossierKeys(
            KeyRing ring, SafekeepingSettings settings, UniqueInsert rows, JdbcClient jdbc, Clock clock) {
        return new DossierKeys(ring, new RecentKeys(settings.rememberedKeys()), rows, jdbc, clock);
    }

    @Bean
    SearchDigests searchDigests(KeyRing ring) {
        return new SearchDigests(ring.digests());
    }
}
