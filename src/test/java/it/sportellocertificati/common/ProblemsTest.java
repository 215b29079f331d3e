package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void everyWrongFieldIsGatheredAndThrownAtOnce() {
        Problems problems = new Problems();
        assertThat(problems.check("pec", () -> PecAddress.parse("a@pec.example")))
                .isNotNull();
        assertThat(problems.none()).isTrue();
        assertThat(problems.check("subject.fiscalCode", () -> FiscalCode.parse("RSSMRA85T10A562X")))
                .isNull();
        problems.add("desk", "booking.desk.unknown", "pisa");
        assertThat(problems.none()).isFalse();
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .containsExactly(
                                        FieldProblem.of("subject.fiscalCode", "common.fiscalCode.checkCharacter"),
                                        FieldProblem.of("desk", "booking.desk.unknown", "pisa")));
    }

    @Test
    void nothingIsThrownWhenNothingIsWrong() {
        assertThatCode(new Problems()::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void messagesOfExceptionsHoldCodesAndNoValues() {
        assertThat(Rejected.of("subject.birthDate", "booking.minor", "2015-01-01"))
                .hasMessage("subject.birthDate: booking.minor");
        assertThat(new Conflict("booking.closed", "Rossi")).hasMessage("booking.closed");
        assertThat(new Missing("booking.missing", "Rossi")).hasMessage("booking.missing");
        assertThat(new InvalidValue("common.x", "Rossi")).hasMessage("common.x");
    }

    @Test
    void failuresThatAreNoWrongValueAreNotSwallowed() {
        assertThatThrownBy(() -> new Problems().check("x", () -> {
                    throw new IllegalStateException("other");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
