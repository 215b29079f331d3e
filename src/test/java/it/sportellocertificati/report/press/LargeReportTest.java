package it.sportellocertificati.report.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The longest report that is to be expected is made in a process with little memory. How fast is measured by {@link ReportSpeed}. */
class LargeReportTest {

    @Test
    void sixtyPagesWithThirtyChartsAreMadeInHalfAGigabyte() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportSpeed.class.getName(),
                        "1"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        var line = Pattern.compile("pages=(\\d+) charts=(\\d+) files=(\\d+)").matcher(said);
        assertThat(line.find()).as(said).isTrue();
        assertThat(Integer.parseInt(line.group(1))).isGreaterThanOrEqualTo(60);
        assertThat(line.group(2)).isEqualTo("30");
        assertThat(line.group(3)).isEqualTo("32");
    }
}
