package it.sportellocertificati.safekeeping;

import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that holds the tables of the named rooms alone, for tests that need no running application. */
public final class MigratedDatabase {

    private static final Logger MIGRATIONS = Logger.getLogger("liquibase");

    static {
        MIGRATIONS.setLevel(Level.WARNING);
    }

    private MigratedDatabase() {}

    /** A new H2 in memory; it lives as long as the test's process. */
    public static DataSource h2(String... rooms) {
        return migrated(
                new DriverManagerDataSource(
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "sa", ""),
                "blob",
                rooms);
    }

    /** @param binary the type of columns that hold bytes */
    public static DataSource on(DataSource empty, String binary, String... rooms) {
        return migrated(empty, binary, rooms);
    }

    public static DataSource postgres(DataSource empty, String... rooms) {
        return migrated(empty, "bytea", rooms);
    }

    private static DataSource migrated(DataSource database, String binary, String... rooms) {
        for (String room : rooms) {
            SpringLiquibase migrations = new SpringLiquibase();
            migrations.setDataSource(database);
            migrations.setResourceLoader(new DefaultResourceLoader());
            migrations.setChangeLog("classpath:db/changelog/" + room + ".yaml");
            migrations.setChangeLogParameters(Map.of("binary", binary));
            try {
                migrations.afterPropertiesSet();
            } catch (LiquibaseException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return database;
    }
}
