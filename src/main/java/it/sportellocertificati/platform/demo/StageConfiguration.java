package it.sportellocertificati.platform.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the demo has in place of the system's own. */
@Configuration
@ConditionalOnProperty("sportello.demo")
class StageConfiguration {

    @Bean
    StageClock clock() {
        return new StageClock(Clock.systemUTC());
    }
}
