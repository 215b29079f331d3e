package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Production reads the system's clock, which nobody can move. */
class TimeConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(TimeConfiguration.class);

    @Test
    void productionAndWhateverDoesNotSayHaveTheSystemsClock() {
        for (String setting : new String[] {"sportello.demo=false", "sportello.other=true"}) {
            application
                    .withPropertyValues(setting)
                    .run(production ->
                            assertThat(production.getBean(Clock.class)).isEqualTo(Clock.systemUTC()));
        }
    }

    @Test
    void theDemoBringsItsOwn() {
        application
                .withPropertyValues("sportello.demo=true")
                .run(demo -> assertThat(demo).doesNotHaveBean(Clock.class));
    }
}
