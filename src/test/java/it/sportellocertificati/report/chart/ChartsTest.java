package it.sportellocertificati.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.SampleReport;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts hold their numbers, their words and what is kept back; how they look is looked at. */
class ChartsTest {

    private static final Instant AT = Instant.parse("2016-01-12T08:30:00Z");
    private static final String[] MONTHS = {"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott"};

    static Stream<Arguments> everyTableInEveryForm() {
        return SampleReport.consuntivo().figures().values().stream()
                .map(DocumentFigure::table)
                .flatMap(table -> Stream.of(ChartKind.BARS, ChartKind.STACKED_BARS, ChartKind.LINES)
                        .map(kind -> Arguments.of(table, kind)));
    }

    @ParameterizedTest
    @MethodSource("everyTableInEveryForm")
    void everyChartIsWellFormedSaysWhatItShowsAndStaysInItsFrame(FigureTable table, ChartKind kind) throws Exception {
        String svg = drawn(table, kind);
        Element root = parse(svg).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("prova-t prova-d");
        assertThat(first(root, "title").getTextContent()).isEqualTo(table.title());
        assertThat(first(root, "desc").getTextContent())
                .startsWith("Grafico a ")
                .endsWith("nella tabella.");
        assertThat(svg).as("a page whose policy forbids styles shows it").doesNotContain("style=", "NaN", "Infinity");
        double width = Double.parseDouble(root.getAttribute("width"));
        double height = Double.parseDouble(root.getAttribute("height"));
        var texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double room = Lettering.width(text.getTextContent());
            double left = switch (text.getAttribute("text-anchor")) {
                case "end" -> x - room;
                case "middle" -> x - room / 2;
                default -> x;
            };
            assertThat(left).as(text.getTextContent()).isGreaterThan(-12);
            assertThat(left + room).as(text.getTextContent()).isLessThan(width + 12);
            assertThat(Double.parseDouble(text.getAttribute("y")))
                    .as(text.getTextContent())
                    .isBetween(0.0, height);
        }
    }

    @Test
    void aHiddenNumberIsDrawnAsHiddenAndNotAsNought() throws Exception {
        var table = table(Unit.BOOKINGS, List.of("Lucca"), Cell.of(120), Cell.HIDDEN, Cell.of(0), Cell.NONE);

        assertThat(dashed(drawn(table, ChartKind.BARS))).isEqualTo(1);
        assertThat(texts(drawn(table, ChartKind.BARS))).contains("120", "•", "0", "–");
        assertThat(dashed(drawn(table, ChartKind.LINES))).isEqualTo(1);
        assertThat(Charts.says(table, ChartKind.BARS))
                .contains("Un numero è nascosto perché nessuno sia riconoscibile");
    }

    @Test
    void theLengthOfTheSignForAHiddenNumberSaysNothingOfIt() throws Exception {
        var few = table(Unit.BOOKINGS, List.of("Lucca"), Cell.of(40), Cell.HIDDEN, Cell.of(44));
        var many = table(Unit.BOOKINGS, List.of("Lucca"), Cell.of(4000), Cell.HIDDEN, Cell.of(4400));

        assertThat(sizeOfDashed(drawn(few, ChartKind.BARS))).isEqualTo(sizeOfDashed(drawn(many, ChartKind.BARS)));
    }

    @Test
    void aPileWithAHiddenPartShowsNoSum() throws Exception {
        var table = new FigureTable(
                "prova",
                "Prova",
                Unit.BOOKINGS,
                "Mese",
                columns("Lucca", "Viareggio"),
                List.of(
                        new FigureTable.Line("2015-01", "gennaio", false, List.of(Cell.of(100), Cell.of(60))),
                        new FigureTable.Line("2015-02", "febbraio", false, List.of(Cell.of(90), Cell.HIDDEN)),
                        new FigureTable.Line("2015-03", "marzo", false, List.of(Cell.of(80), Cell.of(50)))),
                "Prova.",
                AT);

        assertThat(texts(drawn(table, ChartKind.STACKED_BARS))).contains("160", "130", "•", "90");
        assertThat(dashed(drawn(table, ChartKind.STACKED_BARS))).isEqualTo(1);
    }

    @Test
    void sumsAreLeftOut() throws Exception {
        var columns = new ArrayList<>(columns("Lucca", "Viareggio"));
        columns.add(new FigureTable.Column("tutti", "In tutto", true));
        var table = new FigureTable(
                "prova",
                "Prova",
                Unit.BOOKINGS,
                "Mese",
                columns,
                List.of(
                        new FigureTable.Line(
                                "2015-01", "gennaio", false, List.of(Cell.of(11), Cell.of(13), Cell.of(24))),
                        new FigureTable.Line(
                                "2015-02", "febbraio", false, List.of(Cell.of(17), Cell.of(19), Cell.of(36))),
                        new FigureTable.Line("anno", "Anno", true, List.of(Cell.of(28), Cell.of(32), Cell.of(60)))),
                "Prova.",
                AT);

        assertThat(texts(drawn(table, ChartKind.BARS)))
                .contains("Lucca", "Viareggio", "11", "19")
                .doesNotContain("In tutto", "Anno", "24", "36", "60");
        assertThat(Charts.says(table, ChartKind.BARS)).doesNotContain("In tutto", "60");
    }

    @Test
    void saysLargestSmallestAndWhereItGoes() {
        var table = table(Unit.PERCENT, List.of("Quota"), Cell.of(new BigDecimal("71.4")), Cell.of(60), Cell.of(93));

        assertThat(Charts.says(table, ChartKind.LINES))
                .isEqualTo(
                        "Grafico a linee. Il massimo è 93\u00A0% (mar), il minimo 60\u00A0% (feb); dall’inizio alla fine sale"
                                + " da 71,4\u00A0% a 93\u00A0%. Tutti i numeri sono nella tabella.");
    }

    @Test
    void saysWhenNothingChangesOrNothingIsKnown() {
        assertThat(Charts.says(table(Unit.OTHER, List.of("A"), Cell.of(5), Cell.of(5)), ChartKind.BARS))
                .contains("Sempre 5");
        assertThat(Charts.says(table(Unit.OTHER, List.of("A"), Cell.of(5), Cell.of(7), Cell.of(5)), ChartKind.BARS))
                .contains("alla fine è come all’inizio, 5");
        assertThat(Charts.says(table(Unit.OTHER, List.of("A"), Cell.HIDDEN, Cell.HIDDEN), ChartKind.BARS))
                .contains("Nessun numero da mostrare", "2 numeri sono nascosti");
    }

    @Test
    void whatHasNoOrderAndLongNamesIsDrawnAsBarsEvenIfLinesAreWished() {
        var exemptions = Objects.requireNonNull(
                        SampleReport.consuntivo().figures().get("esenzioni"))
                .table();

        assertThat(drawn(exemptions, ChartKind.LINES)).isEqualTo(drawn(exemptions, ChartKind.BARS));
        assertThat(Charts.says(exemptions, ChartKind.LINES)).startsWith("Grafico a barre.");
    }

    @Test
    void noChartIsDrawnOfNothing() {
        assertThat(Charts.svg(table(Unit.OTHER, List.of("A"), Cell.HIDDEN, Cell.NONE), ChartKind.BARS, "a"))
                .isNull();
        assertThat(Charts.svg(table(Unit.OTHER, List.of("A"), Cell.of(1)), ChartKind.NONE, "a"))
                .isNull();
    }

    @Test
    void numbersAreItalian() {
        assertThat(Numbers.of(new BigDecimal("1234567.5"), Unit.EURO)).isEqualTo("1.234.567,50");
        assertThat(Numbers.of(new BigDecimal("1200"), Unit.EURO)).isEqualTo("1.200");
        assertThat(Numbers.of(new BigDecimal("-3.456"), Unit.OTHER)).isEqualTo("−3,46");
        assertThat(Numbers.of(new BigDecimal("12.50"), Unit.PERCENT)).isEqualTo("12,5\u00A0%");
    }

    @Test
    void noTwoOfTwelveSeriesLookAlike() {
        var looks = IntStream.range(0, 12).mapToObj(Ink::of).toList();

        assertThat(looks.stream().map(ink -> ink.fill() + ink.pattern())).doesNotHaveDuplicates();
        assertThat(looks.stream().map(ink -> ink.stroke() + ink.mark())).doesNotHaveDuplicates();
        assertThat(looks.stream().limit(6).map(Ink::pattern)).doesNotHaveDuplicates();
        assertThat(looks.stream().limit(6).map(Ink::mark)).doesNotHaveDuplicates();
    }

    @Test
    void manySeriesAndBeneathNoughtAreDrawnToo() throws Exception {
        var columns = IntStream.range(0, 8).mapToObj(i -> "Voce numero " + i).toArray(String[]::new);
        var cells =
                IntStream.range(0, 8).<Cell>mapToObj(i -> Cell.of(i * 7L - 20)).toList();
        var table = new FigureTable(
                "prova",
                "Prova <&> \"prova\"",
                Unit.OTHER,
                "Voce",
                columns(columns),
                List.of(new FigureTable.Line(
                        "a", "Una voce dal nome lungo che non sta su una riga sola", false, cells)),
                "Prova.",
                AT);

        for (ChartKind kind : new ChartKind[] {ChartKind.BARS, ChartKind.STACKED_BARS, ChartKind.LINES}) {
            assertThat(texts(drawn(table, kind))).contains("Voce numero 7");
        }
    }

    private static FigureTable table(Unit unit, List<String> columns, Cell... cells) {
        var lines = IntStream.range(0, cells.length)
                .mapToObj(i -> new FigureTable.Line("2015-%02d".formatted(i + 1), MONTHS[i], false, List.of(cells[i])))
                .toList();
        return new FigureTable(
                "prova", "Prova", unit, "Mese", columns(columns.toArray(String[]::new)), lines, "Prova.", AT);
    }

    private static String drawn(FigureTable table, ChartKind kind) {
        return Objects.requireNonNull(Charts.svg(table, kind, "prova"));
    }

    private static List<FigureTable.Column> columns(String... labels) {
        return Stream.of(labels)
                .map(label -> new FigureTable.Column(label, label, false))
                .toList();
    }

    private static List<String> texts(String svg) throws Exception {
        var nodes = parse(svg).getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static long dashed(String svg) throws Exception {
        return sizes(svg).size();
    }

    private static List<String> sizeOfDashed(String svg) throws Exception {
        return sizes(svg);
    }

    private static List<String> sizes(String svg) throws Exception {
        var boxes = parse(svg).getElementsByTagName("rect");
        return IntStream.range(0, boxes.getLength())
                .mapToObj(i -> (Element) boxes.item(i))
                .filter(box -> box.hasAttribute("stroke-dasharray"))
                .map(box -> box.getAttribute("width") + "x" + box.getAttribute("height"))
                .toList();
    }

    private static Element first(Element root, String tag) {
        return (Element) root.getElementsByTagName(tag).item(0);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
