package it.sportellocertificati.booking.citizen;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every value of every table, as whoever stole the database would read it: texts as they are and the bytes as text. */
final class Dump {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where lower(table_schema) = 'public' and table_type in ('BASE TABLE', 'TABLE') order by table_name
            """;

    private Dump() {}

    static String of(JdbcClient jdbc) {
        List<String> tables = jdbc.sql(TABLES).query(String.class).list();
        if (tables.size() < 5) {
            throw new IllegalStateException("Whoever dumps no table finds nothing: " + tables);
        }
        StringBuilder dump = new StringBuilder();
        for (String table : tables) {
            jdbc.sql("select * from \"" + table + "\"")
                    .query((row, line) -> line(table, row))
                    .list()
                    .forEach(dump::append);
        }
        return dump.toString();
    }

    private static String line(String table, ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder(table);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append(" | ").append(text(row, i));
        }
        return line.append('\n').toString();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String type = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        boolean bytes = type.contains("blob") || type.contains("binary") || type.equals("bytea");
        if (!bytes) {
            return String.valueOf(row.getString(column));
        }
        byte[] value = row.getBytes(column);
        return value == null ? "null" : new String(value, StandardCharsets.ISO_8859_1);
    }
}
