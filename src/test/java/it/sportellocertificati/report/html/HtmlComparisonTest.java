package it.sportellocertificati.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>a b c</p>|<p>a b c</p>|<p>a b c</p>",
                "<p>uno due tre</p>|<p>uno quattro tre</p>|<p>uno <del>due</del><ins>quattro</ins> tre</p>",
                "<p>uno due tre</p>|<p>uno tre</p>|<p>uno<del> due</del> tre</p>",
                "<p>uno due tre quattro</p>|<p>uno sei sette quattro</p>|<p>uno <del>due tre</del><ins>sei sette</ins> quattro</p>",
                "<p>resta</p>|<p>resta</p><p>nuovo paragrafo</p>|<p>resta</p><p><ins>nuovo paragrafo</ins></p>",
                "<p>tolto del tutto</p><p>resta</p>|<p>resta</p>|<p><del>tolto del tutto</del></p><p>resta</p>",
                "<p>uno due</p>|<p>uno <strong>due</strong></p>|<p>uno <del>due</del><ins><strong>due</strong></ins></p>",
                "<h3>Titolo uno</h3>|<h4>Titolo uno</h4>|<h4>Titolo uno</h4>",
                "<ul><li>a b</li><li>c d</li></ul>|<ul><li>a b</li><li>nuovo</li><li>c d</li></ul>|<ul><li>a b</li><li><ins>nuovo</ins></li><li>c d</li></ul>",
                "<ul><li>a b<ul><li>x y</li></ul></li></ul>|<ul><li>a b<ul><li>x z</li></ul></li></ul>|<ul><li>a b<ul><li>x <del>y</del><ins>z</ins></li></ul></li></ul>",
                "<table><tbody><tr><td>a</td><td>1</td></tr></tbody></table>|<table><tbody><tr><td>a</td><td>2</td></tr><tr><td>b</td><td>3</td></tr></tbody></table>|<table><tbody><tr><td>a</td><td><del>1</del><ins>2</ins></td></tr><tr><td><ins>b</ins></td><td><ins>3</ins></td></tr></tbody></table>",
                "<p>a</p>|<p>a</p><figure data-figure=\"x\"></figure>|<p>a</p><ins><figure data-figure=\"x\"></figure></ins>",
                "<p>costo 1.234,5 euro</p>|<p>costo 1.234,6 euro</p>|<p>costo <del>1.234,5</del><ins>1.234,6</ins> euro</p>",
                "|<p>tutto</p>|<p><ins>tutto</ins></p>"
            })
    void marksWhatChanged(String before, String after, String expected) {
        HtmlComparison.Result result = HtmlComparison.of(before == null ? "" : before, after, "inserito", "eliminato");
        assertThat(result.html().replaceAll("<span class=\"visually-hidden\">(inserito|eliminato): </span>", ""))
                .isEqualTo(expected);
    }

    @Test
    void tellsReadersWhoDoNotSeeWhatIsNewAndWhatIsGone() {
        HtmlComparison.Result result = HtmlComparison.of("<p>x uno</p>", "<p>x due</p>", "inserito", "eliminato");
        assertThat(result.html())
                .isEqualTo("<p>x <del><span class=\"visually-hidden\">eliminato: </span>uno</del>"
                        + "<ins><span class=\"visually-hidden\">inserito: </span>due</ins></p>");
        assertThat(result.insertions()).isEqualTo(1);
        assertThat(result.deletions()).isEqualTo(1);
    }

    /** Taking what is new out, or what is gone, gives the one text or the other, whatever they are. */
    @Test
    void losesAndInventsNoWord() {
        Random random = new Random(20150101);
        for (int i = 0; i < 200; i++) {
            String before = TextCleaning.clean(text(random)).html();
            String after = TextCleaning.clean(text(random)).html();
            Element result = Jsoup.parseBodyFragment(HtmlComparison.of(before, after, "inserito", "eliminato")
                            .html())
                    .body();
            result.select(".visually-hidden").remove();
            Element old = result.clone();
            old.select("ins").remove();
            result.select("del").remove();
            assertThat(words(result))
                    .isEqualTo(words(Jsoup.parseBodyFragment(after).body()));
            assertThat(words(old))
                    .isEqualTo(words(Jsoup.parseBodyFragment(before).body()));
        }
    }

    @Test
    void comparesLongChaptersThatShareLittle() {
        String before = long_(1);
        String after = long_(2);
        assertThat(HtmlComparison.of(before, after, "i", "e").insertions()).isPositive();
    }

    private static String long_(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 200)
                .mapToObj(i -> "<p>" + sentence(random, 100) + "</p>")
                .collect(Collectors.joining());
    }

    private static String words(Element element) {
        return element.wholeText().replaceAll("\\s+", "");
    }

    private static String text(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> switch (random.nextInt(4)) {
                    case 0 -> "<h3>" + sentence(random, 2) + "</h3>";
                    case 1 ->
                        "<ul><li>" + sentence(random, 3) + "<ul><li>" + sentence(random, 2) + "</li></ul></li><li>"
                                + sentence(random, 2) + "</li></ul>";
                    case 2 ->
                        "<table><caption>" + sentence(random, 2) + "</caption><tr><td>" + sentence(random, 1) + "<td>"
                                + sentence(random, 1) + "<tr><td>" + sentence(random, 1) + "</table>";
                    default -> "<p>" + sentence(random, 4) + " <b>" + sentence(random, 2) + "</b></p>";
                })
                .collect(Collectors.joining());
    }

    private static String sentence(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "w" + random.nextInt(12))
                .collect(Collectors.joining(" "));
    }
}
