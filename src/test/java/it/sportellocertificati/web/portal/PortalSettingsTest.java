package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Limits and kiosk times that would let nobody in, or clear a page before it can be read, stop the start with a message. */
class PortalSettingsTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withInitializer(context -> shipped()
                    .forEach(source ->
                            context.getEnvironment().getPropertySources().addLast(source)));

    @EnableConfigurationProperties({LimitSettings.class, KioskSettings.class})
    static class Settings {}

    @Test
    void startsAsItIsShipped() {
        start.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(LimitSettings.class).of(Limit.CODE).address())
                    .isEqualTo(10);
            assertThat(context.getBean(KioskSettings.class).idle()).hasMinutes(1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits.code.address=0               | limits.code.address is 0: set at least 1
            limits.booking.desk=-5              | limits.booking.desk is -5: set at least 1
            limits.tracking.within=0s           | limits.tracking.within is PT0S: set a time of 1s to 1d, such as 10m
            limits.paper.within=-10m            | limits.paper.within is PT-10M: set a time of 1s to 1d, such as 10m
            kiosk.idle=5s                       | kiosk.idle is PT5S: set 30s to 30m
            kiosk.idle=2h                       | kiosk.idle is PT2H: set 30s to 30m
            kiosk.typing-without-script=30s     | kiosk.typing-without-script is PT30S: set no less than idle, which is PT1M
            """)
    void namesWhatIsSenseless(String setting, String told) {
        start.withPropertyValues("sportello." + setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("sportello." + told));
    }

    @Test
    void namesALimitThatIsLeftOut() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("sportello.limits.typing is missing: set address, desk and within"));
    }

    private static List<PropertySource<?>> shipped() {
        try {
            return new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
