package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.figures.HandTableEntry;
import it.sportellocertificati.report.figures.HandTables;
import it.sportellocertificati.report.figures.ReportFigures;
import it.sportellocertificati.web.ReportFigureViews.FigureView;
import it.sportellocertificati.web.ReportFigureViews.HandTableView;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The figures that chapters name, and the tables that people bring. */
@RestController
@RequestMapping("/api/v1/reports/{edition}")
@Tag(name = "Bilancio sociale: dati")
class ReportFigureCalls {

    private final ReportFigures figures;
    private final HandTables tables;

    ReportFigureCalls(ReportFigures figures, HandTables tables) {
        this.figures = figures;
        this.tables = tables;
    }

    record Shown(@Nullable String chart, @Nullable String caption) {}

    @GetMapping("/figures")
    @Operation(
            summary = "Elenca i dati che i capitoli possono nominare",
            description =
                    "Indicators of the year, computed now, then tables brought by hand. A cell is a number, `null` or `hidden`.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<FigureView> figures(@PathVariable String edition) {
        return figures.of(EditionKey.parse(edition)).stream()
                .map(FigureView::of)
                .toList();
    }

    @PutMapping("/figures/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sceglie come mostrare un dato",
            description =
                    "`chart` is NONE, BARS, STACKED_BARS or LINES; without a `caption` the table's title stands beneath.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void show(@PathVariable String edition, @PathVariable String name, @RequestBody Shown shown) {
        ChartKind chart = Arrays.stream(ChartKind.values())
                .filter(kind -> kind.name().equals(shown.chart()))
                .findFirst()
                .orElseThrow(() -> Rejected.of("chart", "report.figure.chart"));
        figures.show(EditionKey.parse(edition), name, chart, shown.caption());
    }

    @GetMapping("/tables")
    @Operation(
            summary = "Elenca le tabelle inserite a mano",
            description = "With who brought them and to which day they refer.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<HandTableView> tables(@PathVariable String edition) {
        return tables.of(EditionKey.parse(edition)).stream()
                .map(HandTableView::of)
                .toList();
    }

    @PutMapping("/tables/{name}")
    @Operation(
            summary = "Inserisce una tabella",
            description =
                    "In the place of the one of that name. Cells are texts, as numbers are written in Italy: `1.234,5`.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    HandTableView put(@PathVariable String edition, @PathVariable String name, @RequestBody HandTableEntry entry) {
        return HandTableView.of(tables.put(EditionKey.parse(edition), name, entry));
    }

    @DeleteMapping("/tables/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Toglie una tabella",
            description = "A chapter that names it cannot be submitted until it is there again.")
    @Refuses({ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void remove(@PathVariable String edition, @PathVariable String name) {
        tables.remove(EditionKey.parse(edition), name);
    }

    @PutMapping(path = "/table-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Legge una tabella da un file",
            description =
                    "CSV or XLSX up to 2 MB: the first row names the columns, the first column the lines. Nothing is kept; the answer"
                            + " is what `PUT /tables/{name}` takes. Wrong cells are named as the program names them: `file.C2`.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED, ProblemKind.TOO_LARGE})
    HandTableEntry read(@PathVariable String edition, @RequestPart("file") MultipartFile file) throws IOException {
        EditionKey.parse(edition);
        String name = file.getOriginalFilename();
        return tables.read(name == null ? "" : name, file.getBytes());
    }
}
