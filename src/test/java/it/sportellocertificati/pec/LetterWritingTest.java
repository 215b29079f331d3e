package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.letter.ComposedLetter;
import it.sportellocertificati.pec.letter.LetterComposer;
import it.sportellocertificati.pec.letter.LetterHead;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetterWritingTest {

    private static final PecAddress US = new PecAddress(PecRoom.PROCURA);
    private static final PecAddress THEM = new PecAddress("ufficio@pec.comune.example");

    private final LetterComposer composer = new LetterComposer(new MovableClock(Instant.parse("2026-07-01T22:30:00Z")));

    private static Letter letter(String subject, String text, LetterAttachment... attachments) {
        return new Letter("procura", THEM, subject, text, List.of(attachments), "LU26-0004-1275", null);
    }

    private MimeMessage read(ComposedLetter letter) throws MessagingException {
        return new MimeMessage(TestMail.session(), new ByteArrayInputStream(letter.content()));
    }

    @Test
    void writesNothingButShortAsciiLines() {
        byte[] file = new byte[50_000];
        new Random(1).nextBytes(file);
        ComposedLetter letter = composer.compose(
                letter(
                        "Perché così: " + "è".repeat(300),
                        "Già, è così.\nE poi \r\nancora\r" + "à".repeat(3_000) + "\n.\n..\n",
                        new LetterAttachment("certificato àèì.pdf", "application/pdf", file)),
                US);

        String text = new String(letter.content(), StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(c -> c < 128 && (c >= 32 || c == '\r' || c == '\n' || c == '\t'));
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(Arrays.stream(text.split("\r\n"))).allMatch(line -> line.length() <= 78);
    }

    @Test
    void carriesTextAndFilesUnchanged() throws MessagingException, IOException {
        byte[] file = IntStream.range(0, 70_000)
                .collect(java.io.ByteArrayOutputStream::new, (out, i) -> out.write(i * 31), (a, b) -> {})
                .toByteArray();
        MimeMessage read = read(composer.compose(
                letter(
                        "Oggetto: è",
                        "Prima riga\nSeconda è",
                        new LetterAttachment("c.pdf.p7m", "application/pkcs7-mime", file)),
                US));

        MimeMultipart parts = (MimeMultipart) read.getContent();
        BodyPart attached = parts.getBodyPart(1);
        assertThat(read.getSubject()).isEqualTo("Oggetto: è");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Prima riga\r\nSeconda è");
        assertThat(attached.getFileName()).isEqualTo("c.pdf.p7m");
        assertThat(attached.isMimeType("application/pkcs7-mime")).isTrue();
        assertThat(attached.getInputStream().readAllBytes()).isEqualTo(file);
    }

    @Test
    void letsNoTextBecomeAHeader() throws MessagingException {
        MimeMessage read = read(composer.compose(
                letter(
                        "Prova\r\nBcc: altro@altro.example\r\n\r\nX-Ricevuta: accettazione\u2028\u202e\u0000",
                        "testo",
                        new LetterAttachment("a\r\nX-Evil: 1\".pdf", "application/pdf\r\nX-Evil: 2", new byte[1])),
                US));

        assertThat(Collections.list(read.getAllHeaders()).stream().map(h -> h.getName()))
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "X-TipoRicevuta");
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(read.getSubject()).isEqualTo("Prova Bcc: altro@altro.example X-Ricevuta: accettazione");
    }

    @Test
    void keepsPersonalDataOutOfTheMessageIdAndNeverWritesOneTwice() {
        List<String> ids = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        composer.compose(letter("Rossi Mario", "testo"), US).messageId())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("<[0-9a-f]{32}@giustizia\\.example>"));
    }

    @Test
    void datesLettersInItalianTime() throws MessagingException {
        assertThat(read(composer.compose(letter("s", "t"), US)).getHeader("Date", null))
                .isEqualTo("Thu, 2 Jul 2026 00:30:00 +0200");
    }

    @Test
    void namesTheLetterThatItFollows() throws MessagingException {
        String first = "<a@giustizia.example>";
        MimeMessage read =
                read(composer.compose(new Letter("procura", THEM, "s", "t", List.of(), "LU26-0004-1275", first), US));

        assertThat(read.getHeader("In-Reply-To", null)).isEqualTo(first);
        assertThatThrownBy(() -> composer.compose(
                        new Letter("procura", THEM, "s", "t", List.of(), "LU26-0004-1275", "<a>\r\nBcc: b"), US))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsRecipientAndSubjectBackFromTheHeadAlone() {
        ComposedLetter letter = composer.compose(letter("Però " + "lungo ".repeat(30), "t"), US);

        assertThat(letter.head().length).isLessThan(letter.content().length);
        assertThat(LetterHead.of(letter.head()))
                .isEqualTo(new LetterHead(THEM, ("Però " + "lungo ".repeat(30)).strip()));
    }
}
