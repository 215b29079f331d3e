package it.sportellocertificati.report.figures;

import static it.sportellocertificati.report.TestReports.AUDITOR;
import static it.sportellocertificati.report.TestReports.CONSUNTIVO;
import static it.sportellocertificati.report.TestReports.LUCCA;
import static it.sportellocertificati.report.TestReports.TODAY;
import static it.sportellocertificati.report.TestReports.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.NotPermitted;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.OnH2;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandTablesTest extends OnH2 {

    @BeforeEach
    void anEdition() {
        room.get(Editions.class).open(plan(CONSUNTIVO, "TEMPLATE"));
        room.as(LUCCA);
    }

    @Test
    void keepsATableAsItWasTyped() {
        HandTable table = tables().put(
                        CONSUNTIVO,
                        "spese",
                        new HandTableEntry(
                                "Spese di giustizia",
                                "euro",
                                "Ufficio spese di giustizia.",
                                TODAY,
                                "Voce",
                                List.of("2014", "2015"),
                                List.of(
                                        line("Intercettazioni", "1.234.567,50", "€ 900"),
                                        line("Totale", "1.234.567,50", null))));
        assertThat(tables().of(CONSUNTIVO)).containsExactly(table);
        FigureTable kept = table.table();
        assertThat(kept.unit()).isEqualTo(Unit.EURO);
        assertThat(kept.lines().get(0).cells()).containsExactly(Cell.of(new BigDecimal("1234567.50")), Cell.of(900));
        assertThat(kept.lines().get(1).total()).isTrue();
        assertThat(kept.lines().get(1).cells().get(1)).isEqualTo(Cell.NONE);
        tables().remove(CONSUNTIVO, "spese");
        assertThat(tables().of(CONSUNTIVO)).isEmpty();
        assertThatThrownBy(() -> tables().remove(CONSUNTIVO, "spese")).isInstanceOf(Missing.class);
    }

    @Test
    void namesEveryWrongCellByLineAndColumn() {
        rejected(
                () -> tables().put(
                                CONSUNTIVO,
                                "Nome Sbagliato",
                                new HandTableEntry(
                                        "",
                                        null,
                                        "s",
                                        TODAY.plusDays(1),
                                        "Voce",
                                        List.of("2014", "2015"),
                                        List.of(
                                                line("Noti", "molti", "1"),
                                                line("Ignoti", "1", "1.2.3"),
                                                line("", "1", "2", "3")))),
                "name",
                "title",
                "unit",
                "countedOn",
                "lines[0].cells[0]",
                "lines[1].cells[1]",
                "lines[2].label",
                "lines[2]");
        rejected(
                () -> tables().put(CONSUNTIVO, "vuota", new HandTableEntry("t", "u", "s", null, "v", List.of(), null)),
                "countedOn",
                "columns",
                "lines");
    }

    @Test
    void keepsTheNamesOfIndicatorsForThem() {
        rejected(
                () -> tables().put(
                                CONSUNTIVO,
                                "prenotazioni-per-mese",
                                new HandTableEntry(
                                        "t", "u", "s", TODAY, "v", List.of("2015"), List.of(line("a", "1")))),
                "name");
    }

    @Test
    void leavesTablesToWriters() {
        room.as(AUDITOR);
        assertThat(tables().of(CONSUNTIVO)).isEmpty();
        assertThatThrownBy(() -> tables().remove(CONSUNTIVO, "x")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> tables().read("a.csv", new byte[0])).isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Registro;2014;2015\\nNoti;3.412;3.398,5\\nIgnoti;;12",
                "Registro,2014,2015\\nNoti,3412,\"3398,5\"\\nIgnoti,,12",
                "Registro\\t2014\\t2015\\nNoti\\t3.412\\t3.398,5\\n\\nIgnoti\\t\\t12"
            })
    void readsWhateverPartsTheColumns(String text) {
        String file = text.replace("\\n", "\r\n").replace("\\t", "\t");
        HandTableEntry entry = tables().read("Dati.CSV", file.getBytes(StandardCharsets.UTF_8));
        assertThat(entry.lineHeading()).isEqualTo("Registro");
        assertThat(entry.columns()).containsExactly("2014", "2015");
        assertThat(entry.lines()).extracting(HandTableEntry.Line::label).containsExactly("Noti", "Ignoti");
        assertThat(Objects.requireNonNull(entry.lines()).get(1).cells()).containsExactly("", "12");
    }

    @Test
    void readsFilesOfOldWindowsProgramsAndThoseWithAMark() {
        byte[] old = "Attività;n\nSì;1".getBytes(Charset.forName("windows-1252"));
        assertThat(tables().read("a.csv", old).lineHeading()).isEqualTo("Attività");
        byte[] marked = "\ufeffAttività;n\nSì;1".getBytes(StandardCharsets.UTF_8);
        assertThat(tables().read("a.csv", marked).lineHeading()).isEqualTo("Attività");
    }

    @Test
    void namesWrongCellsOfAFileAsTheProgramDoes() {
        rejected(
                () -> tables().read("a.csv", "R;2014;2015\nNoti;1;x\nIgnoti;y;2".getBytes(StandardCharsets.UTF_8)),
                "file.C2",
                "file.B3");
    }

    @Test
    void readsASheet() {
        HandTableEntry entry = tables().read("dati.xlsx", SampleWorkbook.of("Registro", "2015", "Noti", 3398.5));
        assertThat(entry.lines()).containsExactly(line("Noti", "3398,5"));
    }

    @Test
    void refusesFilesThatAreNoneOrUnfoldToTooMuch() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(200_000);
        rejected(() -> tables().read("bomba.xlsx", out.toByteArray()), "file");
        rejected(() -> tables().read("a.xlsx", "testo".getBytes(StandardCharsets.UTF_8)), "file");
        rejected(() -> tables().read("a.pdf", new byte[1]), "file");
        rejected(() -> tables().read("a.csv", new byte[3 << 20]), "file");
        rejected(() -> tables().read("a.csv", "solo".getBytes(StandardCharsets.UTF_8)), "file");
        rejected(
                () -> tables().read("a.csv", ("a;b\n" + "c;1\n".repeat(300)).getBytes(StandardCharsets.UTF_8)), "file");
    }

    @ParameterizedTest
    @CsvSource({
        "1.234,1234",
        "'1.234,5',1234.5",
        "1234,1234",
        "0.5,0.5",
        "'-3,25',-3.25",
        "'1 000',1000",
        "12%,12",
        "1.2345,1.2345"
    })
    void readsNumbersAsTheyAreWrittenInItaly(String typed, BigDecimal number) {
        assertThat(ItalianNumbers.read(typed)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "uno", "1,2,3", "1.23,4", "--1", "1e5", "99999999999999999"})
    void refusesWhatIsNoNumber(String typed) {
        assertThatThrownBy(() -> ItalianNumbers.read(typed)).isInstanceOf(InvalidValue.class);
    }

    private static HandTableEntry.Line line(String label, @Nullable String... cells) {
        return new HandTableEntry.Line(label, Arrays.asList(cells));
    }

    private static void rejected(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder(fields));
    }

    private HandTables tables() {
        return room.get(HandTables.class);
    }
}
