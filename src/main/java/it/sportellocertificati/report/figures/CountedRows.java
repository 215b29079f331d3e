package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportJson;
import it.sportellocertificati.statistics.FigureTable;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of the service as they were when a version was approved. */
@Component
class CountedRows {

    private final JdbcClient jdbc;

    CountedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EditionKey edition, int version, List<FigureTable> tables) {
        jdbc.sql("insert into report_counted (edition, version, content) values (?, ?, ?)")
                .params(edition.value(), version, ReportJson.write(tables))
                .update();
    }

    /** Those of the last version that was approved. */
    Optional<List<FigureTable>> latest(EditionKey edition) {
        return jdbc.sql(
                        "select content from report_counted where edition = ? order by version desc fetch first row only")
                .param(edition.value())
                .query(byte[].class)
                .optional()
                .map(content -> List.of(ReportJson.read(content, FigureTable[].class)));
    }

    Optional<List<FigureTable>> find(EditionKey edition, int version) {
        return jdbc.sql("select content from report_counted where edition = ? and version = ?")
                .params(edition.value(), version)
                .query(byte[].class)
                .optional()
                .map(content -> List.of(ReportJson.read(content, FigureTable[].class)));
    }
}
