package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The three keys by which a citizen asks after a booking. A number that cannot be one is told at once, since it says nothing about any
 * booking; whether the three belong together is told by one answer alone.
 */
record Question(Typed typed) {

    static final Set<String> FIELDS = new LinkedHashSet<>(List.of("number", "surname", "birthDate", "code"));

    /** Whether anything of it was asked at all. */
    boolean isOne() {
        return FIELDS.stream().anyMatch(typed.values()::containsKey);
    }

    /** As a booking is taken back. */
    boolean isByCode() {
        return typed.values().containsKey("code");
    }

    List<FieldProblem> problems() {
        Problems problems = new Problems();
        if (number() == null) {
            problems.add("number", "common.bookingNumber.missing");
        } else {
            problems.check("number", () -> BookingNumber.parse(typed.get("number")));
        }
        if (surname() == null) {
            problems.add("surname", "booking.text.missing");
        }
        if (birthDate() == null) {
            problems.add("birthDate", "booking.text.missing");
        }
        return listed(problems);
    }

    List<FieldProblem> problemsOfCode() {
        Problems problems = new Problems();
        problems.check("number", () -> BookingNumber.parse(typed.get("number")));
        if (typed.given("code") == null) {
            problems.add("code", "booking.text.missing");
        }
        return listed(problems);
    }

    /** As it is counted, however it is typed. */
    String counted() {
        try {
            return BookingNumber.parse(typed.get("number")).value();
        } catch (InvalidValue e) {
            return "";
        }
    }

    @Nullable
    String number() {
        return typed.given("number");
    }

    @Nullable
    String surname() {
        return typed.given("surname");
    }

    @Nullable
    String birthDate() {
        return TypedDates.iso(typed.given("birthDate"));
    }

    private static List<FieldProblem> listed(Problems problems) {
        try {
            problems.throwIfAny();
            return List.of();
        } catch (Rejected wrong) {
            return wrong.problems();
        }
    }
}
