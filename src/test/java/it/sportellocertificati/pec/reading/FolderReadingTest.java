package it.sportellocertificati.pec.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.Test;

/** What no server should answer is the line's fault, so that the mailbox has an alarm and is tried again with pauses. */
class FolderReadingTest {

    private final IMAPFolder folder = mock();
    private final FolderReading reading = new FolderReading(folder, "procura", 1_000, Clock.systemUTC());

    @Test
    void blamesTheLineForAListThatTheLibraryStumblesOver() throws MessagingException {
        when(folder.getMessagesByUID(anyLong(), anyLong())).thenThrow(new IndexOutOfBoundsException("UID FETCH"));

        assertThatThrownBy(() -> reading.behind(7)).isInstanceOf(MessagingException.class);
    }

    @Test
    void blamesTheLineForSizesAndDatesThatTheLibraryStumblesOver() throws MessagingException {
        doThrow(new IndexOutOfBoundsException("FETCH"))
                .when(folder)
                .fetch(any(Message[].class), any(FetchProfile.class));

        assertThatThrownBy(() -> reading.look(List.of())).isInstanceOf(MessagingException.class);
    }
}
