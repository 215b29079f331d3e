package it.sportellocertificati.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One injected clock, so that deadlines can be tested across days and clock changes. The demo has one of its own in its place. */
@Configuration
@ConditionalOnProperty(name = "sportello.demo", havingValue = "false", matchIfMissing = true)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
