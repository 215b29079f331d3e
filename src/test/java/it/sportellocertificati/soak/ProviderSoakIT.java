package it.sportellocertificati.soak;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Letters through a provider with every fault on, by two nodes on PostgreSQL, over real sockets. The long form:
 * {@code -Dsoak.letters=2000}; another course of events: {@code -Dsoak.seed=…}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSoakIT {

    private static final int LETTERS = Integer.getInteger("soak.letters", 200);
    private static final long SEED = Long.getLong("soak.seed", 20_261_120L);

    private Course course;
    private Map<String, MessageState> states;

    @BeforeAll
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void run(@TempDir Path directory) {
        course = new Course(directory);
        course.run(LETTERS, SEED);
        states = course.letters().keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> course.office().first().stateOf(id)));
    }

    @AfterAll
    void close() {
        course.close();
    }

    @Test
    void noLetterIsSentTwice() {
        assertThat(course.takenPerMessageId())
                .allSatisfy((id, times) -> assertThat(times).as(id).isOne());
        assertThat(course.letters()).hasSize(LETTERS);
    }

    @Test
    void everyLetterEndsInTheRightState() {
        SoftAssertions all = new SoftAssertions();
        List<String> cut = new ArrayList<>();
        course.letters().forEach((id, letter) -> {
            boolean taken = course.taken(id) == 1;
            all.assertThat(taken).as("taken %s", letter).isIn(letter.fate().taken(), false);
            boolean provenSent =
                    taken && letter.believable() && !letter.receipts().isEmpty();
            if (states.get(id) == MessageState.UNCERTAIN && letter.end() != MessageState.UNCERTAIN && !provenSent) {
                cut.add(id);
            } else {
                all.assertThat(states.get(id)).as("%s", letter).isEqualTo(letter.end());
                all.assertThat(taken)
                        .as("taken %s", letter)
                        .isEqualTo(letter.fate().taken());
            }
        });
        all.assertAll();
        assertThat(cut).hasSizeLessThanOrEqualTo(course.linesThatMayHaveBeenCut());
    }

    @Test
    void noReceiptIsLostAndNoneIsToldTwiceOrBelievedWithoutReason() {
        Map<String, List<ReceiptKind>> told = course.office().told().stream()
                .collect(Collectors.groupingBy(
                        ReceiptRecorded::messageId,
                        Collectors.mapping(
                                ReceiptRecorded::kind,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        kinds -> kinds.stream().sorted().toList()))));
        SoftAssertions all = new SoftAssertions();
        course.letters().forEach((id, letter) -> {
            boolean expected = course.taken(id) == 1 && letter.believable();
            all.assertThat(told.getOrDefault(id, List.of()))
                    .as("%s", letter)
                    .isEqualTo(expected ? letter.receipts() : List.of());
        });
        all.assertAll();
    }

    @Test
    void everyMessageOfTheMailboxesIsRecordedOnce() {
        assertThat(course.recorded()).doesNotHaveDuplicates().hasSameSizeAs(course.delivered());
        List<String> different = new ArrayList<>(course.delivered());
        different.removeAll(course.recorded());
        // What is no message at all the server hands out in its own way.
        assertThat(different).hasSizeLessThanOrEqualTo(course.oddMessages());
    }

    @Test
    void theOthersAreToldOnceHowEachLetterEnded() {
        Map<String, List<MessageState>> ends = course.office().ends().stream()
                .collect(Collectors.groupingBy(
                        SendingEnded::messageId, Collectors.mapping(SendingEnded::state, Collectors.toList())));
        SoftAssertions all = new SoftAssertions();
        course.letters()
                .forEach((id, letter) -> all.assertThat(ends.getOrDefault(id, List.of()))
                        .as("%s", letter)
                        .containsOnlyOnce(states.get(id)));
        all.assertAll();
    }
}
