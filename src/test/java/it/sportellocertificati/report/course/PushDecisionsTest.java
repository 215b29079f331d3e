package it.sportellocertificati.report.course;

import static it.sportellocertificati.report.TestReports.CONSUNTIVO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.TestReports;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushDecisionsTest {

    @TempDir
    private Path keys;

    private TestReports room;
    private PushDecisions decisions;

    @BeforeEach
    void open() {
        room = TestReports.on(MigratedDatabase.h2("safekeeping", "report", "report-course"), keys, PushDecisions.class);
        decisions = room.get(PushDecisions.class);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aDecisionIsUsedUpByTheTaskAndKept() {
        decisions.decide(CONSUNTIVO, 1, PushChoice.BY_HAND, " Pubblicato a mano. ");

        assertThat(decisions.apply(CONSUNTIVO, 1)).isEqualTo(PushChoice.BY_HAND);

        assertThatThrownBy(() -> decisions.apply(CONSUNTIVO, 1))
                .isInstanceOf(Conflict.class)
                .hasMessage("report.push.undecided");
        assertThat(decisions.of(CONSUNTIVO, 1))
                .extracting(PushDecision::choice, PushDecision::note, PushDecision::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        PushChoice.BY_HAND, "Pubblicato a mano.", "procura.dirigente"));
    }

    @Test
    void theNewestWordCountsAndIsOfItsVersionAlone() {
        decisions.decide(CONSUNTIVO, 1, PushChoice.BY_HAND, "Fatto.");
        room.clock().advance(Duration.ofMinutes(1));
        decisions.decide(CONSUNTIVO, 1, PushChoice.AGAIN, null);

        assertThatThrownBy(() -> decisions.apply(CONSUNTIVO, 2)).hasMessage("report.push.undecided");
        assertThat(decisions.apply(CONSUNTIVO, 1)).isEqualTo(PushChoice.AGAIN);
        assertThat(decisions.of(CONSUNTIVO, 1)).hasSize(2);
        assertThat(decisions.of(CONSUNTIVO, 2)).isEmpty();
    }

    @Test
    void refusesAWordThatSaysTooLittle() {
        assertThatThrownBy(() -> decisions.decide(CONSUNTIVO, 1, null, null))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("choice");
        assertThatThrownBy(() -> decisions.decide(CONSUNTIVO, 1, PushChoice.BY_HAND, " "))
                .hasMessageContaining("report.push.note.missing");
        assertThatThrownBy(() -> decisions.decide(CONSUNTIVO, 1, PushChoice.BY_HAND, "x".repeat(1001)))
                .hasMessageContaining("report.push.note.tooLong");
    }
}
