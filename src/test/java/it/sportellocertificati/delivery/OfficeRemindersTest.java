package it.sportellocertificati.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.delivery.OfficeReminders.Office;
import it.sportellocertificati.mail.Note;
import it.sportellocertificati.mail.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class OfficeRemindersTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 10);

    private final List<Note> sent = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"chapter", "answer", "review", "approval"})
    void saysWhatIsDueAndWhatIsLate(String what) {
        OfficeReminders reminders = reminders("procura.ufficio@posta.example");

        reminders.remind(Office.PROCURA, "consuntivo-2015", what, "Le attività", DAY, false);
        reminders.remind(Office.PROCURA, "consuntivo-2015", what, "Le attività", DAY, true);

        assertThat(sent)
                .allSatisfy(note -> {
                    assertThat(note.to()).isEqualTo("procura.ufficio@posta.example");
                    assertThat(note.subject()).contains("Le attività", "10/03/2016");
                    assertThat(note.about()).startsWith(OfficeReminders.ABOUT);
                })
                .extracting(Note::subject)
                .doesNotHaveDuplicates();
    }

    @Test
    void staysSilentWhereAnOfficeHasNoAddress() {
        reminders("procura.ufficio@posta.example")
                .remind(Office.CAMERA, "consuntivo-2015", "answer", "Bilancio sociale", DAY, true);

        assertThat(sent).isEmpty();
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> reminders("nessuno")).isInstanceOf(InvalidValue.class);
    }

    private OfficeReminders reminders(String procura) {
        Post post = mock();
        when(post.send(any())).thenAnswer(call -> {
            sent.add(call.getArgument(0));
            return UUID.randomUUID();
        });
        return new OfficeReminders(
                post,
                TestDeliveries.messages(),
                new MockEnvironment().withProperty("sportello.report.reminders.procura", procura));
    }
}
