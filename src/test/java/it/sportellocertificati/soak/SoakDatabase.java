package it.sportellocertificati.soak;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database on disk, as an office has one, with the tables of certified mail. */
final class SoakDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final @Nullable EmbeddedPostgres server;

    private SoakDatabase(DataSource database, @Nullable EmbeddedPostgres server) {
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(20);
        pool = new HikariDataSource(config);
        // As the platform's changelog makes it; the rest of that changelog needs the engine's tables.
        JdbcClient.create(pool).sql("""
                        create table shedlock (name varchar(64) primary key, lock_until timestamp not null,
                            locked_at timestamp not null, locked_by varchar(255) not null)
                        """).update();
    }

    static SoakDatabase postgres() {
        return postgres(EmbeddedPostgres.builder());
    }

    /** Each commit is on the disk when it returns, as on a server; by default the tests' PostgreSQL does not wait for that. */
    static SoakDatabase durablePostgres() {
        return postgres(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"));
    }

    private static SoakDatabase postgres(EmbeddedPostgres.Builder builder) {
        try {
            EmbeddedPostgres server = builder.start();
            return new SoakDatabase(
                    MigratedDatabase.postgres(server.getPostgresDatabase(), "safekeeping", "pec"), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a file, with the settings of the demo. */
    static SoakDatabase h2(Path directory) {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + directory.resolve("mail").toAbsolutePath()
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512");
        file.setUser("sa");
        return new SoakDatabase(MigratedDatabase.on(file, "blob", "safekeeping", "pec"), null);
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
