package it.sportellocertificati.pec;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with the tables that this room needs, behind a pool as in the application. */
final class PecDatabase {

    private PecDatabase() {}

    static HikariDataSource h2() {
        DriverManagerDataSource migrated = (DriverManagerDataSource) MigratedDatabase.h2("safekeeping", "pec");
        withLocks(migrated);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(migrated.getUrl());
        config.setUsername("sa");
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    static DataSource postgres(DataSource empty) {
        MigratedDatabase.postgres(empty, "safekeeping", "pec");
        withLocks(empty);
        return empty;
    }

    /** As the platform's changelog makes it; the rest of that changelog needs the engine's tables. */
    private static void withLocks(DataSource database) {
        JdbcClient.create(database).sql("""
                        create table shedlock (name varchar(64) primary key, lock_until timestamp not null,
                            locked_at timestamp not null, locked_by varchar(255) not null)
                        """).update();
    }
}
