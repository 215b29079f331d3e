package it.sportellocertificati.safekeeping;

import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Inserts a row that must exist once, whoever comes first, and lets the transaction go on for those who come second.
 * PostgreSQL has to be asked not to fail, since a failed statement ends its transaction; H2 knows no such clause, and
 * there only the statement is undone.
 */
@Component
public class UniqueInsert {

    private final JdbcClient jdbc;
    private final String suffix;

    UniqueInsert(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.suffix = product(database).equals("PostgreSQL") ? " on conflict do nothing" : "";
    }

    /**
     * Waits for a transaction that is about to insert the same row.
     *
     * @param insert a plain {@code insert into … values (?, …)}
     * @return whether this caller's row went in; false when any of the table's unique keys is taken
     */
    public boolean insert(String insert, @Nullable Object... values) {
        try {
            return jdbc.sql(insert + suffix).params(Arrays.asList(values)).update() == 1;
        } catch (DuplicateKeyException second) {
            return false;
        }
    }

    private static String product(DataSource database) {
        try {
            return JdbcUtils.<String>extractDatabaseMetaData(database, "getDatabaseProductName");
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database does not tell what it is", unreachable);
        }
    }
}
