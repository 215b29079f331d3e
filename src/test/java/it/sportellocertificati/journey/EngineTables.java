package it.sportellocertificati.journey;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that stands in the tables of the engine but the deployed models and forms, written out. */
final class EngineTables {

    private EngineTables() {}

    static String dump(DataSource database) {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    connection.getMetaData().getTables(null, null, "ACT\\_%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            if (tables.size() < 30) {
                throw new IllegalStateException("only " + tables.size() + " tables of the engine were found");
            }
            for (String table : tables) {
                write(connection, table, dump);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump.toString();
    }

    private static void write(Connection connection, String table, StringBuilder dump) throws SQLException {
        String deployed = table.equals("ACT_GE_BYTEARRAY") ? " where DEPLOYMENT_ID_ is null" : "";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table + deployed)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                dump.append(table);
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    dump.append('|')
                            .append(
                                    value instanceof byte[] || value instanceof java.sql.Blob
                                            ? new String(rows.getBytes(column), StandardCharsets.ISO_8859_1)
                                            : value);
                }
                dump.append('\n');
            }
        }
    }
}
