package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Senseless times stop the start, and the message names the property and what to set instead. */
class CitizenSettingsTest {

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(Settings.class).withBean(CitizenTerms.class);

    @EnableConfigurationProperties({CitizenDeadlineProperties.class, CitizenRetentionProperties.class})
    static class Settings {}

    @Test
    void startsWhereNothingIsSet() {
        start.run(context -> {
            assertThat(context).hasNotFailed();
            CitizenTerms terms = context.getBean(CitizenTerms.class);
            assertThat(terms.mostDays()).isEqualTo(3);
            assertThat(terms.collectionDays()).isEqualTo(30);
        });
    }

    @Test
    void tellsTheTimesThatAreSet() {
        start.withPropertyValues(
                        "sportello.deadlines.citizens.visura-days=1",
                        "sportello.deadlines.citizens.carichi-pendenti-days=5",
                        "sportello.deadlines.citizens.urgent-until=11:30",
                        "sportello.retention.citizens.collected=6y")
                .run(context -> {
                    CitizenTerms terms = context.getBean(CitizenTerms.class);
                    assertThat(terms.leastDays()).isEqualTo(1);
                    assertThat(terms.mostDays()).isEqualTo(5);
                    assertThat(terms.urgentUntil()).hasToString("11:30");
                    assertThat(terms.collected()).hasToString("P6Y");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadlines.citizens.casellario-days=-3        | deadlines.citizens.casellario-days is -3: set 1 to 90
            deadlines.citizens.carichi-pendenti-days=0   | deadlines.citizens.carichi-pendenti-days is 0: set 1 to 90
            deadlines.citizens.visura-days=400           | deadlines.citizens.visura-days is 400: set 1 to 90
            deadlines.citizens.abroad-days=-1            | deadlines.citizens.abroad-days is -1: set 0 to 90
            deadlines.citizens.collection-days=0         | deadlines.citizens.collection-days is 0: set 1 to 366
            deadlines.citizens.first-reminder-days=0     | deadlines.citizens.first-reminder-days is 0: set at least 1
            deadlines.citizens.first-reminder-days=22    | deadlines.citizens.second-reminder-days is 21: set more than first-reminder-days, which is 22
            deadlines.citizens.second-reminder-days=31   | deadlines.citizens.second-reminder-days is 31: set no more than collection-days, which is 30
            deadlines.citizens.collection-days=20        | deadlines.citizens.second-reminder-days is 21: set no more than collection-days, which is 20
            retention.citizens.collected=0y              | retention.citizens.collected is P0D: set a time of at least 1d
            retention.citizens.declined=-90d             | retention.citizens.declined is P-90D: set a time of at least 1d
            retention.citizens.cancelled=0d              | retention.citizens.cancelled is P0D: set a time of at least 1d
            retention.citizens.calls=30m                 | retention.citizens.calls is PT30M: set at least 1d
            """)
    void namesWhatIsSenseless(String setting, String told) {
        start.withPropertyValues("sportello." + setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("sportello." + told));
    }

    @Test
    void namesAllOfItAtOnce() {
        start.withPropertyValues(
                        "sportello.deadlines.citizens.casellario-days=0", "sportello.deadlines.citizens.abroad-days=-1")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContainingAll("casellario-days is 0", "abroad-days is -1"));
    }
}
