package it.sportellocertificati.platform.demo;

import it.sportellocertificati.report.EditionKey;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a consuntivo and a preventivo for the demo, through their processes, from the bookings of a year gone by. It begins when the application is ready, in the background,
 * so that nobody waits for it; after a kill it goes on with the tasks that are open.
 */
@Component
@ConditionalOnProperty({"sportello.demo", "sportello.sample-bookings"})
class SampleReports {

    private static final Logger LOG = LoggerFactory.getLogger(SampleReports.class);
    private static final List<EditionKey> SAMPLES =
            List.of(EditionKey.parse("consuntivo-2015"), EditionKey.parse("preventivo-2016"));

    private final SamplePast past;
    private final SampleReportCourse course;

    SampleReports(SamplePast past, SampleReportCourse course) {
        this.past = past;
        this.course = course;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        Thread maker = new Thread(this::makeAll, "sample-reports");
        maker.setDaemon(true);
        maker.start();
    }

    void makeAll() {
        try {
            past.make();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Sample bookings of the past not finished: {}", e.getClass().getSimpleName());
            // A report on a part of the year would be frozen so; the next start goes on.
            return;
        }
        for (EditionKey edition : SAMPLES) {
            try {
                course.play(edition);
            } catch (RuntimeException e) {
                LOG.warn(
                        "Sample report {} not finished: {}",
                        edition,
                        e.getClass().getSimpleName());
            }
        }
    }
}
