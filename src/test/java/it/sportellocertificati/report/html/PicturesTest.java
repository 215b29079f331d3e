package it.sportellocertificati.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PicturesTest {

    @Test
    void drawsPicturesAnewWithoutWhatWasHiddenInTheFile() {
        byte[] original = SamplePictures.bytes(40, 30, "jpeg");
        byte[] secret = "GPS 43.84N 10.50E".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = new byte[original.length + secret.length];
        System.arraycopy(original, 0, file, 0, original.length);
        System.arraycopy(secret, 0, file, original.length, secret.length);
        String source = source("<p><img alt='Una foto' src='data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(file) + "'></p>");
        assertThat(source).startsWith("data:image/jpeg;base64,");
        assertThat(new String(
                        Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1)),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS");
        assertThat(SamplePictures.open(source).getWidth()).isEqualTo(40);
    }

    @Test
    void makesPicturesNoLargerThanAPageNeeds() {
        String source = source("<p><img alt='Grande' src='" + SamplePictures.png(4000, 1000) + "'></p>");
        assertThat(SamplePictures.open(source).getWidth()).isEqualTo(1600);
        assertThat(SamplePictures.open(source).getHeight()).isEqualTo(400);
    }

    @Test
    void refusesAPictureThatUnfoldsToMoreMemoryThanThereIs() {
        byte[] bomb = SamplePictures.bytes(10, 10, "png");
        // The size stands in the head of a PNG: 60000 by 60000.
        bomb[18] = (byte) 0xEA;
        bomb[19] = 0x60;
        bomb[22] = (byte) 0xEA;
        bomb[23] = 0x60;
        String html = "<p><img alt='x' src='data:image/png;base64,"
                + Base64.getEncoder().encodeToString(bomb) + "'></p>";
        assertThatThrownBy(() -> TextCleaning.clean(html))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal ->
                                assertThat(refusal.problems().get(0).code()).isEqualTo("report.html.pictureTooLarge"));
    }

    @Test
    void dropsWhatIsNoPicture() {
        CleanText clean = TextCleaning.clean("<p>a<img alt='x' src='data:image/png;base64,"
                + Base64.getEncoder().encodeToString("<script>".getBytes(StandardCharsets.UTF_8)) + "'></p>");
        assertThat(clean.html()).isEqualTo("<p>a</p>");
        assertThat(clean.notes()).containsExactly("report.clean.picture");
    }

    @Test
    void leavesAPictureAloneThatWasCleanedBefore() {
        String html = TextCleaning.clean("<p><img alt='Foto' src='" + SamplePictures.jpeg(50, 50) + "'></p>")
                .html();
        String source = Jsoup.parseBodyFragment(html).select("img").attr("src");
        assertThat(TextCleaning.clean(html, Set.of(source)).html()).isEqualTo(html);
    }

    @Test
    void refusesMorePicturesThanAChapterMayHave() {
        String many = ("<img alt='x' src='" + SamplePictures.png(2, 2) + "'>").repeat(61);
        assertThatThrownBy(() -> TextCleaning.clean(many)).isInstanceOf(Rejected.class);
    }

    private static String source(String html) {
        return Jsoup.parseBodyFragment(TextCleaning.clean(html).html())
                .select("img")
                .attr("src");
    }
}
