package it.sportellocertificati.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Senseless deadlines stop the start, and the message names the property and what to set instead. */
class DeadlineSettingsTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(DeadlineProperties.class)
    static class Settings {}

    @Test
    void startsWhereNothingIsSet() {
        start.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(DeadlineProperties.class).issueDays()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            verification-days=0  | sportello.deadlines.verification-days is 0: set 1 to 90
            verification-days=4  | verification-days is 4: set no more than issue-days, which is 3
            issue-days=365       | sportello.deadlines.issue-days is 365: set 1 to 90
            notice=-24h          | sportello.deadlines.notice is PT-24H: set at least 1m
            """)
    void refusesWhatMakesNoSense(String set, String told) {
        start.withPropertyValues("sportello.deadlines." + set).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).hasStackTraceContaining(told);
        });
    }
}
