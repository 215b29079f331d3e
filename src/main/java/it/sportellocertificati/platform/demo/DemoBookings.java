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
    private final Clock clock;

    DemoBookings(JdbcClient jdbc, SampleCourse course, Clock clock) {
        this.jdbc = jdbc;
        this.course = course;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws GeneralSecurityException, OperatorCreationException {
        if (jdbc.sql("select count(*) from booking").query(Long.class).single() > 0) {
            return;
        }
        var certificates = new SampleCertificates(clock.instant());
        var serial = 0;
        for (var sample : SampleBooking.all()) {
            serial++;
            var number = course.play(sample, serial, certificates);
            LOG.info("Sample booking {} made: {}", number.value(), sample.end());
        }
    }
}
