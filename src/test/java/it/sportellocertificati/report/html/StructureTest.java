package it.sportellocertificati.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sole parole|<p>sole parole</p>",
                "<p>uno<p>due|<p>uno</p><p>due</p>",
                "<div>uno</div><div>due<br>tre</div>|<p>uno</p><p>due<br />tre</p>",
                "<div><div>uno</div>due</div>|<p>uno</p><p>due</p>",
                "<p> uno&nbsp; due  </p><p>&nbsp;</p>|<p>uno due</p>",
                "<b>uno</b> <i>due</i>|<p><strong>uno</strong> <em>due</em></p>",
                "<h1>A</h1><h2>B</h2><h4>C</h4><h2>D</h2>|<h3>A</h3><h4>B</h4><h5>C</h5><h4>D</h4>",
                "<h3><b>A</b></h3>|<h3>A</h3>",
                "<h4></h4><p>x</p>|<p>x</p>",
                "<ul><li>a<ul><li>b</li></ul></li></ul>|<ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ul><li>a</li><ul><li>b</li></ul></ul>|<ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ol><li><p>a</p><p>b</p></li></ol>|<ol><li>a<br />b</li></ol>",
                "<li>a</li><li>b</li>|<ul><li>a</li><li>b</li></ul>",
                "<ul></ul><ul><li></li></ul><p>x</p>|<p>x</p>",
                "<p>a <a href=\"https://x.example/?a=1&b=2\">b</a></p>|<p>a <a href=\"https://x.example/?a=1&amp;b=2\">b</a></p>",
                "<p>a</p><figure data-figure=\"per-mese\"></figure><p>b</p>|<p>a</p><figure data-figure=\"per-mese\"></figure><p>b</p>",
                "<p>a<figure data-figure=\"per-mese\"></figure>b</p>|<p>a</p><figure data-figure=\"per-mese\"></figure><p>b</p>",
                "<ul><li>a<figure data-figure=\"x\"></figure></li></ul>|<ul><li>a</li></ul><figure data-figure=\"x\"></figure>",
                "<figure data-figure=\"x\"><figcaption>c</figcaption></figure>|<figure data-figure=\"x\"></figure><p>c</p>",
                "<p>10&nbsp;€</p>|<p>10&#xa0;€</p>",
            })
    void bringsOrder(String typed, String clean) {
        assertThat(TextCleaning.clean(typed).html()).isEqualTo(clean);
    }

    @Test
    void givesTablesAHead() {
        assertThat(TextCleaning.clean(
                                "<table><caption>T</caption><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>")
                        .html())
                .isEqualTo(
                        "<table><caption>T</caption><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>"
                                + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>");
    }

    @Test
    void keepsHeadsOfLinesAndCellsThatSpan() {
        String table =
                "<table><caption>T</caption><thead><tr><th scope=\"col\" rowspan=\"2\">A</th><th scope=\"col\" colspan=\"2\">B</th></tr>"
                        + "<tr><th scope=\"col\">C</th><th scope=\"col\">D</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">x</th><td>1</td><td></td></tr></tbody></table>";
        assertThat(TextCleaning.clean(table).html()).isEqualTo(table);
    }

    @Test
    void countsWhatReadersWillLack() {
        CleanText clean = TextCleaning.clean("<p><img src=\"" + SamplePictures.png(4, 4)
                + "\"></p><table><tr><td>a</td></tr></table><figure data-figure=\"uno\"></figure>");
        assertThat(clean.gaps()).containsExactly("report.gap.picture", "report.gap.table");
        assertThat(clean.figures()).containsExactly("uno");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>A</h2><p>x <b>y</b></p><ul><li>a<ol><li>b</ol></ul><table><tr><td>A<td>B<tr><td>1<td>2</table>",
                "<p>a<ul><li><p>b</p><h2>c</h2>d</ul>e<table><tr><td><p>1</p><p>2</p><ul><li>3</ul></table>",
                "<h4>A</h4><h6>B</h6><h5>C</h5>",
                "<p>a &amp; b &lt; c \u00a0 d</p>"
            })
    void changesNothingWhenItCleansAgain(String typed) {
        String once = TextCleaning.clean(typed).html();
        assertThat(TextCleaning.clean(once).html()).isEqualTo(once);
    }
}
