package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.Placed;
import it.sportellocertificati.booking.citizen.Promise;
import it.sportellocertificati.common.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one browser is in the middle of: a booking being typed, or a booking being followed. It lets every answer be a redirect, so that no
 * page of the history holds what was sent, and a page can be asked for again without doing anything again. Used under its own lock.
 */
final class Conversation {

    private Typed booking = Typed.NOTHING;
    private List<FieldProblem> bookingProblems = List.of();
    private String key = UUID.randomUUID().toString();
    private @Nullable Promise shown;
    private @Nullable Promise outdated;
    private @Nullable Placed placed;
    private Typed question = Typed.NOTHING;
    private List<FieldProblem> questionProblems = List.of();
    private @Nullable String told;
    private @Nullable Typed prepared;

    Typed booking() {
        return booking;
    }

    List<FieldProblem> bookingProblems() {
        return bookingProblems;
    }

    /** Names this very text, so that a second press books once and another page's press books nothing. */
    String key() {
        return key;
    }

    @Nullable
    Placed placed() {
        return placed;
    }

    /** Another text under the same cookie is another booking. */
    void typed(Typed text) {
        booking = text;
        bookingProblems = List.of();
        key = UUID.randomUUID().toString();
        shown = null;
        outdated = null;
        placed = null;
    }

    /** What the summary says now. Where it said something else before, no page that still says so can be pressed any more. */
    void shows(Promise now) {
        Promise before = shown;
        if (before == null) {
            shown = now;
        } else if (!before.saysTheSameAs(now)) {
            outdated = before;
            shown = now;
            key = UUID.randomUUID().toString();
        }
    }

    @Nullable
    Promise shown() {
        return shown;
    }

    /** What the summary said before it changed; none while it has not. */
    @Nullable
    Promise outdated() {
        return outdated;
    }

    /** What is ticked on the summary belongs to the text that was summed up. */
    void ticked(Typed ticks) {
        booking = booking.with(ticks);
        bookingProblems = List.of();
    }

    void refused(List<FieldProblem> problems) {
        bookingProblems = problems;
    }

    /** The receipt stays; what was typed is no longer needed. */
    void placed(Placed receipt) {
        placed = receipt;
        booking = Typed.NOTHING;
        bookingProblems = List.of();
    }

    Typed question() {
        return question;
    }

    List<FieldProblem> questionProblems() {
        return questionProblems;
    }

    void asked(Typed text, List<FieldProblem> problems) {
        question = text;
        questionProblems = problems;
        told = null;
    }

    void forgetQuestion() {
        asked(Typed.NOTHING, List.of());
    }

    /** What the receipt says that was printed to be signed; whatever is typed or refused afterwards leaves it. */
    @Nullable
    Typed prepared() {
        return prepared;
    }

    void prepared(@Nullable Typed text) {
        prepared = text;
    }

    /** A message to show once, on the next page. */
    void tell(String message) {
        told = message;
    }

    @Nullable
    String takeTold() {
        String once = told;
        told = null;
        return once;
    }
}
