package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.DeserializationFeature;
import it.sportellocertificati.booking.BookingSearch;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Cancellations;
import it.sportellocertificati.booking.Reception;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What a caller is told when a call is refused, whichever room refuses it. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private static final String NUMBER = "LU26-0004-1271";

    private final Reception reception = mock(Reception.class);
    private final Bookings bookings = mock(Bookings.class);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new BookingCalls(
                    reception,
                    bookings,
                    mock(Cancellations.class),
                    mock(BookingSearch.class),
                    mock(BookingViews.class)))
            .setControllerAdvice(new ProblemAdvice(Words.writer()))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToEnable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()))
            .build();

    @Test
    void namesEveryWrongFieldInItalian() throws Exception {
        when(reception.register(any(), any())).thenThrow(wrongFields());
        mvc.perform(booking("{}").locale(Locale.ITALIAN))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:problem-type:sportello:rejected"))
                .andExpect(jsonPath("$.status").value(422))
                .andExpect(jsonPath("$.title").value("Ci sono dati da correggere"))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].field").value("subject.birthDate"))
                .andExpect(jsonPath("$.errors[1].field").value("purpose"))
                .andExpect(jsonPath("$.errors[1].message").value("Testo troppo lungo: al massimo 500 caratteri."));
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        when(reception.register(any(), any())).thenThrow(wrongFields());
        mvc.perform(booking("{}").locale(Locale.ENGLISH))
                .andExpect(jsonPath("$.title").value("Some data need to be corrected"));
    }

    @Test
    void namesAnUnknownFieldByItsPathAndBooksNothing() throws Exception {
        mvc.perform(booking("{\"subject\": {\"surnane\": \"Esempio\"}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("subject.surnane"))
                .andExpect(jsonPath("$.errors[0].code").value("web.json.unknownField"));
        verifyNoInteractions(reception);
    }

    @Test
    void namesAFieldOfTheWrongFormByItsPathAndNotByItsValue() throws Exception {
        String answer = mvc.perform(booking("{\"subject\": {\"surname\": [\"Esempio\"]}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("subject.surname"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("Esempio");
    }

    @Test
    void saysWhereJsonIsBroken() throws Exception {
        mvc.perform(booking("{\n\"official\" \"Anna\"}").locale(Locale.ENGLISH))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("web.json.broken"))
                .andExpect(jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.containsString("line 2")));
    }

    @Test
    void refusesAnotherMediaType() throws Exception {
        mvc.perform(post("/api/v1/bookings").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void tellsAConflictWithItsCode() throws Exception {
        when(reception.register(any(), any())).thenThrow(Conflict.over("Idempotency-Key", "booking.repeat.other"));
        mvc.perform(booking("{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("booking.repeat.other"))
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
    }

    @Test
    void namesWhatAConflictIsOverByTheNameThatThePathHasForIt() throws Exception {
        when(bookings.read(any())).thenThrow(new Conflict("booking.closed", NUMBER));
        mvc.perform(get("/api/v1/bookings/" + NUMBER).locale(Locale.ENGLISH))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value("number"))
                .andExpect(jsonPath("$.errors[0].code").value("booking.closed"))
                .andExpect(jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.containsString(NUMBER)));
    }

    @Test
    void doesNotTellABookingThatIsHiddenFromOneThatIsNot() throws Exception {
        when(bookings.read(any())).thenThrow(new Missing("booking.unknown", NUMBER));
        mvc.perform(get("/api/v1/bookings/" + NUMBER))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("booking.unknown"));
    }

    @Test
    void tellsAMistypedNumberByItsCheckDigit() throws Exception {
        mvc.perform(get("/api/v1/bookings/LU26-0004-1272"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("common.bookingNumber.checkDigit"));
        verifyNoInteractions(bookings);
    }

    @Test
    void hidesWhatAnUnexpectedFailureSaysFromTheCallerAndFromTheLog(CapturedOutput output) throws Exception {
        when(bookings.read(any()))
                .thenThrow(new IllegalStateException("ESEMPIO ANNA", new IllegalStateException("SMPNNA80E71E715A")));
        String answer = mvc.perform(get("/api/v1/bookings/" + NUMBER))
                .andExpect(status().isInternalServerError())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).doesNotContain("ESEMPIO", "SMPNNA", "IllegalState", "at it.");
        assertThat(output).contains("java.lang.IllegalStateException").doesNotContain("ESEMPIO", "SMPNNA");
    }

    private static Rejected wrongFields() {
        return new Rejected(List.of(
                FieldProblem.of("subject.birthDate", "booking.subject.minor"),
                FieldProblem.of("purpose", "booking.text.tooLong", 500)));
    }

    private static MockHttpServletRequestBuilder booking(String json) {
        return post("/api/v1/bookings").contentType(MediaType.APPLICATION_JSON).content(json);
    }
}
