package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.press.ReportPress;
import it.sportellocertificati.report.press.ReportPresses;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The services of this package over a database, without an application around them. */
final class PublicationRoom {

    static final Instant NOW = Instant.parse("2016-04-02T08:00:00Z");

    /** Printing takes long and is the same for all. */
    private static final ReportPress PRESS = ReportPresses.press();

    private final DataSource database;
    private final PublicationRows rows;

    PublicationRoom(DataSource database) {
        this.database = database;
        this.rows = new PublicationRows(JdbcClient.create(database), TestSafekeeping.rows(database));
    }

    Publications publications(@Nullable Path folder, PublicationSettings.@Nullable Sftp sftp, @Nullable URI checkUrl) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var pushes = new Pushes(
                rows,
                new Site(rows, ReportPresses.messages()),
                new Push(new PublicationSettings(folder, sftp, checkUrl)),
                clock,
                new DataSourceTransactionManager(database));
        return new Publications(rows, PRESS, pushes, clock);
    }
}
