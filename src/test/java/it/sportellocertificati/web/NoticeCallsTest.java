package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.delivery.NoticeDesk;
import it.sportellocertificati.delivery.WhyUnmatched;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.ReceivedLetter;
import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.SignatureVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A message that the product could not place or read, before the clerk who has to. */
class NoticeCallsTest {

    private static final UUID LETTER = UUID.randomUUID();
    private static final String PATH = "/api/v1/notices/" + LETTER;
    private static final byte[] RAW = "From: x\r\n\r\nciò che è arrivato".getBytes(StandardCharsets.ISO_8859_1);

    private final NoticeDesk desk = mock(NoticeDesk.class);
    private final Mailroom mailroom = mock(Mailroom.class);
    private Actor actor = new Actor("procura.addetto", Set.of("procura-clerks"));
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new NoticeCalls(desk, mailroom, new Rights(() -> actor, mock(Bookings.class)), Words.writer()))
            .setControllerAdvice(new ProblemAdvice(Words.writer()))
            .build();

    @BeforeEach
    void aLetterWaits() {
        when(desk.read(LETTER))
                .thenReturn(Optional.of(new NoticeDesk.Case(LETTER, WhyUnmatched.UNREADABLE, false, null, false)));
        when(mailroom.letter(LETTER)).thenReturn(letter("daticert-malformed"));
        when(mailroom.receivedBytes(LETTER)).thenReturn(RAW);
    }

    @Test
    void saysWhatCouldNotBeReadOfIt() throws Exception {
        mvc.perform(get(PATH).accept(MediaType.APPLICATION_JSON).locale(Locale.ITALIAN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problemText")
                        .value("Sembra una ricevuta PEC, ma i dati di certificazione (daticert.xml) sono rovinati."));
    }

    @Test
    void saysNothingOfTheKindAboutALetterThatWasRead() throws Exception {
        when(mailroom.letter(LETTER)).thenReturn(letter(null));
        mvc.perform(get(PATH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problemText").doesNotExist());
    }

    @Test
    void handsOutTheBytesAsTheyCameAndRecordsIt() throws Exception {
        mvc.perform(get(PATH + "/message"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("message/rfc822"))
                .andExpect(content().bytes(RAW))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"messaggio-" + LETTER + ".eml\""));
        verify(desk).handOut(LETTER);
    }

    @Test
    void handsOutNothingThatWaitsForNobody() throws Exception {
        doThrow(new Missing("delivery.letter.unknown")).when(desk).handOut(LETTER);
        mvc.perform(get(PATH + "/message").accept("message/rfc822", "application/problem+json"))
                .andExpect(status().isNotFound());
    }

    @Test
    void handsNothingToADesk() throws Exception {
        actor = new Actor("camera.lucca", Set.of("desk-lucca"));
        mvc.perform(get(PATH + "/message")).andExpect(status().isForbidden());
        verify(desk, org.mockito.Mockito.never()).handOut(LETTER);
    }

    /** Whatever code the reader of mail gives, the clerk reads words. */
    @Test
    void hasWordsForEveryProblemOfTheReader() throws IOException {
        Set<String> codes = problems();

        assertThat(codes).hasSizeGreaterThan(9).contains("too-large", "not-fetched", "malformed", "not-recorded");
        assertThat(codes)
                .allSatisfy(code -> assertThat(Words.writer().text("delivery.problem." + code, java.util.List.of()))
                        .isNotBlank());
    }

    private static Set<String> problems() throws IOException {
        Pattern code = Pattern.compile(
                "(?:new Unreadable\\(|new UnreadableMail\\(|unreadable\\(arrival, |\\? |: )\"([a-z]+(?:-[a-z]+)+|malformed)\"");
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/it/sportellocertificati/pec"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(source).contains("nreadable") || source.endsWith("Arrival.java")) {
                    code.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }

    private static ReceivedLetter letter(@Nullable String problem) {
        return new ReceivedLetter(
                LETTER,
                "procura",
                "mailbox/procura",
                ReceivedState.UNREADABLE,
                SignatureVerdict.UNSIGNED,
                false,
                null,
                "",
                "",
                Instant.EPOCH,
                problem);
    }
}
