package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of tables that people bring; whoever changes them holds the edition's lock. */
@Component
class HandTableRows {

    private final JdbcClient jdbc;

    HandTableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HandTable> of(EditionKey edition) {
        return jdbc.sql("select content from report_hand_table where edition = ? order by name")
                .param(edition.value())
                .query((row, number) -> ReportJson.read(row.getBytes(1), HandTable.class))
                .list();
    }

    void put(EditionKey edition, HandTable table, Instant at) {
        remove(edition, table.table().name());
        jdbc.sql("insert into report_hand_table (edition, name, content, kept_by, kept_at) values (?, ?, ?, ?, ?)")
                .params(edition.value(), table.table().name(), ReportJson.write(table), table.by(), Timestamp.from(at))
                .update();
    }

    int remove(EditionKey edition, String name) {
        return jdbc.sql("delete from report_hand_table where edition = ? and name = ?")
                .params(edition.value(), name)
                .update();
    }
}
