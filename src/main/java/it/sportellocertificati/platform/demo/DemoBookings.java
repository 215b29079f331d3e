package it.sportellocertificati.platform.demo;

import java.security.GeneralSecurityException;
import java.time.Clock;
import org.bouncycastle.operator.OperatorCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demo. Runs after the users have been made; what has to be sent and received goes on in the background,
 * as it does for everybody.
 */
@Component
@Order
@ConditionalOnProperty("sportello.sample-bookings")
class DemoBookings implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBookings.class);

    private final JdbcClient jdbc;
    private final SampleCourse course;
    private final SampleCitizenCourse citizensCourse;
    private final Clock clock;

    DemoBookings(JdbcClient jdbc, SampleCourse course, SampleCitizenCourse citizensCourse, Clock clock) {
        this.jdbc = jdbc;
        this.course = course;
        this.citizensCourse = citizensCourse;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws GeneralSecurityException, OperatorCreationException {
        if (isEmpty("booking")) {
            administrations();
        }
        if (isEmpty("citizen_booking")) {
            citizens();
        }
    }

    private boolean isEmpty(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single() == 0;
    }

    private void citizens() {
        for (var sample : SampleCitizen.all()) {
            var number = citizensCourse.play(sample);
            LOG.info("Sample booking {} of a citizen made: {}", number.value(), sample.end());
        }
    }

    private void administrations() throws GeneralSecurityException, OperatorCreationException {
        var certificates = new SampleCertificates(clock.instant());
        var serial = 0;
        for (var sample : SampleBooking.all()) {
            serial++;
            var number = course.play(sample, serial, certificates);
            LOG.info("Sample booking {} made: {}", number.value(), sample.end());
        }
    }
}
