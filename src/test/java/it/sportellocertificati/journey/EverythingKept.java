package it.sportellocertificati.journey;

import it.sportellocertificati.safekeeping.SafekeepingFailure;
import it.sportellocertificati.safekeeping.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What every table of the application holds, the engine's among them, as somebody reads it who has the database and our own key files:
 * texts, bytes, and whatever of the bytes our keys still open.
 */
final class EverythingKept {

    /** Where a citizen's booking seals, and where a room does that knows bookings by their number. */
    private static final List<String> PLACES =
            List.of("citizen.particulars", "citizen.reason", "citizen.collection", "citizen.call", "booking.note");

    private static final List<String> PLACES_OF_A_ROW =
            List.of("mail_note.content/", "document.content/", "document.facts/");

    private static final int UUID_LENGTH = 36;

    private final DataSource database;
    private final Vault vault;
    private final Set<String> dossiers = new LinkedHashSet<>();

    /** @param number whose keys are tried, with those of its calls and of ordinary mail */
    EverythingKept(DataSource database, Vault vault, String number) {
        this.database = database;
        this.vault = vault;
        dossiers.add(number);
        dossiers.add("mail/outgoing");
    }

    /** Each table's rows, written out. */
    Map<String, String> read() {
        Map<String, String> kept = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            if (tables.size() < 70) {
                throw new IllegalStateException("Whoever reads no table finds nothing: " + tables);
            }
            for (String table : tables) {
                kept.put(table, rows(connection, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return kept;
    }

    private String rows(Connection connection, String table) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
            while (row.next()) {
                rows.append(row(row)).append('\n');
            }
        }
        return rows.toString();
    }

    private String row(ResultSet row) throws SQLException {
        List<String> texts = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            if (value instanceof byte[] || value instanceof java.sql.Blob) {
                bytes.add(row.getBytes(column));
            } else if (value != null) {
                texts.add(row.getString(column));
            }
        }
        List<String> ids = List.copyOf(texts);
        bytes.forEach(value -> {
            texts.add(new String(value, StandardCharsets.ISO_8859_1));
            opened(value, ids).ifPresent(plain -> texts.add(new String(plain, StandardCharsets.UTF_8)));
        });
        return String.join(" | ", texts);
    }

    /** By which rows are named that seal under a key or in a place of their own. */
    private static boolean isRandom(String id) {
        return id.length() == UUID_LENGTH && id.charAt(8) == '-';
    }

    private Optional<byte[]> opened(byte[] sealed, List<String> ids) {
        List<String> places = new ArrayList<>(PLACES);
        Set<String> keys = new LinkedHashSet<>(dossiers);
        for (String id : ids.stream().filter(EverythingKept::isRandom).toList()) {
            PLACES_OF_A_ROW.forEach(place -> places.add(place + id));
            keys.add("call/" + id);
        }
        for (String key : keys) {
            for (String place : places) {
                try {
                    return Optional.of(vault.open(key, place, sealed));
                } catch (SafekeepingFailure shut) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }
}
