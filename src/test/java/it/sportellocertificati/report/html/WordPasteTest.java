package it.sportellocertificati.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Word, LibreOffice and Google Docs put on the clipboard. */
class WordPasteTest {

    @Test
    void keepsTheStructureOfWord() {
        String pasted = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
                <head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]-->
                <style><!-- p.MsoNormal {margin:0cm;} --></style></head>
                <body lang=IT style='tab-interval:35.4pt'><!--StartFragment-->
                <h1 style='margin-top:12.0pt'><span style='font-family:"Arial",sans-serif;mso-fareast-font-family:"Times New Roman"'>Attività<o:p></o:p></span></h1>
                <p class=MsoNormal style='text-align:justify'><span style='font-size:12.0pt'>Nel 2015 la <b style='mso-bidi-font-weight:normal'>Procura</b> ha <i>definito</i>
                <span style='mso-spacerun:yes'>  </span>3.412 procedimenti.<o:p></o:p></span></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Primo<o:p></o:p></p>
                <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Dentro il <b>primo</b></p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Secondo</p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Uno</p>
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Due</p>
                <p class=MsoCaption>Tabella 1. Procedimenti</p>
                <table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
                <td width=301 style='width:225.4pt'><p class=MsoNormal><b>Anno<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Definiti</b></p></td></tr>
                <tr><td><p class=MsoNormal>2015</p></td><td><p class=MsoNormal>3.412</p></td></tr></table>
                <!--EndFragment--></body></html>
                """;
        assertThat(TextCleaning.clean(pasted).html())
                .isEqualTo("<h3>Attività</h3>"
                        + "<p>Nel 2015 la <strong>Procura</strong> ha <em>definito</em> 3.412 procedimenti.</p>"
                        + "<ul><li>Primo<ul><li>Dentro il <strong>primo</strong></li></ul></li><li>Secondo</li></ul>"
                        + "<ol><li>Uno</li><li>Due</li></ol>"
                        + "<table><caption>Tabella 1. Procedimenti</caption><thead><tr><th scope=\"col\"><strong>Anno</strong></th>"
                        + "<th scope=\"col\"><strong>Definiti</strong></th></tr></thead>"
                        + "<tbody><tr><td>2015</td><td>3.412</td></tr></tbody></table>");
    }

    @Test
    void makesAListOfDashesTypedByHand() {
        assertThat(TextCleaning.clean(
                                "<p class=MsoNormal>Impegni:</p><p class=MsoNormal>- sito nuovo</p>"
                                        + "<p class=MsoNormal>-&nbsp;carta dei <b>servizi</b></p><p class=MsoNormal>Fine - o quasi</p>")
                        .html())
                .isEqualTo("<p>Impegni:</p><ul><li>sito nuovo</li><li>carta dei <strong>servizi</strong></li></ul>"
                        + "<p>Fine - o quasi</p>");
    }

    @Test
    void leavesDashesAloneThatWereTypedInTheEditor() {
        assertThat(TextCleaning.clean("<p>- uno</p><p>- due</p>").html()).isEqualTo("<p>- uno</p><p>- due</p>");
    }

    @Test
    void understandsSpansThatAreBoldOrItalic() {
        assertThat(TextCleaning.clean(
                                "<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-weight:700;\">Nota</span>"
                                        + "<span style=\"font-weight:400;\"> del </span><span style=\"font-style:italic;font-weight:700\">2015</span></p></b>")
                        .html())
                .isEqualTo("<p><strong>Nota</strong> del <strong><em>2015</em></strong></p>");
    }

    @Test
    void forgetsFontsColoursAndHiddenWords() {
        assertThat(TextCleaning.clean(
                                "<p align=justify style='color:red'><font face=\"Liberation Serif\" size=4>Testo </font>"
                                        + "<span style='display:none'>nascosto</span><u>sottolineato</u></p>")
                        .html())
                .isEqualTo("<p>Testo sottolineato</p>");
    }

    @Test
    void readsTitlesAsHeadingsAboveTheOthers() {
        assertThat(TextCleaning.clean("<p class=MsoTitle>Bilancio</p><h1>Identità</h1><h2>Funzioni</h2>")
                        .html())
                .isEqualTo("<h3>Bilancio</h3><h3>Identità</h3><h4>Funzioni</h4>");
    }
}
