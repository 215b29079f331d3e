package it.sportellocertificati.report.press;

import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.SampleReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.apache.pdfbox.Loader;

/**
 * Makes a report of more than 60 pages with 30 charts and prints what it took; asserts nothing. The first round is that of a process that has just
 * started, as in an office that prints twice a year.
 */
public final class ReportSpeed {

    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;
    private static final long MEGABYTE = 1024 * 1024;

    private ReportSpeed() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.ERROR);
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        ReportDocument report = SampleReport.large();
        for (int round = 1; round <= rounds; round++) {
            long begin = System.nanoTime();
            long processor = processorTime();
            List<ReportFile> files = new ReportPress(ReportPresses.messages()).make(report);
            double seconds = (System.nanoTime() - begin) / NANOS;
            double worked = (processorTime() - processor) / NANOS;
            System.out.printf(
                    java.util.Locale.ROOT,
                    "round=%d seconds=%.1f processor=%.1f pages=%d charts=%d files=%d heapMB=%d%n",
                    round,
                    seconds,
                    worked,
                    pages(files),
                    charts(files),
                    files.size(),
                    peak());
        }
    }

    private static int pages(List<ReportFile> files) throws IOException {
        try (var pdf = Loader.loadPDF(files.get(1).content())) {
            return pdf.getNumberOfPages();
        }
    }

    private static int charts(List<ReportFile> files) {
        String body = new String(files.get(0).content(), java.nio.charset.StandardCharsets.UTF_8);
        return body.split("<svg ", -1).length - 1;
    }

    /** Of the whole process, compiler and collector included. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEGABYTE;
    }
}
