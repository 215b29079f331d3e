package it.sportellocertificati.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.process.History;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The demo's clock goes back for one piece of work on one thread, and exists in the demo alone. */
class StageClockTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant THEN = Instant.parse("2015-03-31T22:30:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final StageClock clock = new StageClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void goesBackForThePieceOfWorkAloneInEveryZone() {
        Clock rome = clock.withZone(ROME);

        assertThat(clock.<LocalDate>at(THEN, () -> LocalDate.now(rome))).isEqualTo("2015-04-01");
        assertThat(clock.at(THEN, clock::isBeingTold)).isTrue();
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(rome.getZone()).isEqualTo(ROME);
        assertThat(clock.isBeingTold()).isFalse();
    }

    @Test
    void isBackInThePresentAfterAFailure() {
        assertThatThrownBy(() -> clock.at(THEN, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void returnsToTheMomentInWhichItWasSet() {
        Instant between = clock.at(THEN, () -> {
            clock.at(THEN.plusSeconds(60), clock::instant);
            return clock.instant();
        });

        assertThat(between).isEqualTo(THEN);
    }

    @Test
    void otherThreadsStayInThePresent() {
        Instant elsewhere = clock.at(
                THEN, () -> CompletableFuture.supplyAsync(clock::instant).join());

        assertThat(elsewhere).isEqualTo(NOW);
    }

    @Test
    void nothingOutsideTheDemoHasIt() {
        ApplicationContextRunner application =
                new ApplicationContextRunner().withUserConfiguration(StageConfiguration.class);

        application
                .withPropertyValues("sportello.demo=true")
                .run(demo -> assertThat(demo).hasSingleBean(Clock.class).hasSingleBean(History.class));
        application
                .withPropertyValues("sportello.demo=false")
                .run(production ->
                        assertThat(production).doesNotHaveBean(Clock.class).doesNotHaveBean(History.class));
        application.run(bare -> assertThat(bare).doesNotHaveBean(Clock.class));
    }
}
