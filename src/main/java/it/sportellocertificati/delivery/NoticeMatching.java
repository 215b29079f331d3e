package it.sportellocertificati.delivery;

import it.sportellocertificati.agreement.Agreement;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.booking.BookingSearch;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.pec.LetterReceived;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.ReceivedLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Art. 10: which booking a letter to the casellario tells of. It is believed when its envelope's signature verifies and its sender is the
 * administration's registered address, or the Camera's, which writes on behalf of those who book at its desks.
 */
@Component
class NoticeMatching {

    /** Where a letter lies that belongs to no booking yet. */
    private static final String MAILBOX = "mailbox/";

    private final Agreements agreements;
    private final Mailroom mailroom;
    private final Bookings bookings;
    private final BookingSearch search;

    NoticeMatching(Agreements agreements, Mailroom mailroom, Bookings bookings, BookingSearch search) {
        this.agreements = agreements;
        this.mailroom = mailroom;
        this.bookings = bookings;
        this.search = search;
    }

    /** @return why a clerk has to look at it; empty when every number in it was matched */
    @Transactional
    public Optional<WhyUnmatched> match(LetterReceived received) {
        if (!received.trusted()) {
            return Optional.of(WhyUnmatched.NOT_TRUSTED);
        }
        PecAddress sender = received.sender();
        LocalDate day = day(received.receivedAt());
        if (sender == null || !agreements.current().isRegisteredSender(sender, day)) {
            return Optional.of(WhyUnmatched.SENDER_UNKNOWN);
        }
        Speaker speaker = Speaker.of(agreements.current(), sender, day);
        ReceivedLetter letter = mailroom.letter(received.receivedId());
        return settle(received, speaker, letter.subject() + "\n" + letter.text());
    }

    private Optional<WhyUnmatched> settle(LetterReceived received, Speaker speaker, String text) {
        Set<BookingNumber> named = new LinkedHashSet<>(BookingNumber.findIn(text));
        named.addAll(byMinistryNumber(speaker, text));
        if (named.isEmpty()) {
            return Optional.of(WhyUnmatched.NO_NUMBER);
        }
        @Nullable WhyUnmatched why = null;
        @Nullable BookingNumber first = null;
        for (BookingNumber number : named) {
            WhyUnmatched problem = problemWith(number, speaker);
            if (problem == null) {
                bookings.receiveNotice(number, received.receivedId());
                first = first == null ? number : first;
            } else {
                why = problem;
            }
        }
        if (first != null) {
            mailroom.fileUnder(received.receivedId(), first.value());
        }
        return Optional.ofNullable(why);
    }

    /** Into the booking's dossier, to be kept and erased with it; of several bookings the first that it was matched to has it. */
    void file(UUID letter, BookingNumber number) {
        if (mailroom.letter(letter).dossier().startsWith(MAILBOX)) {
            mailroom.fileUnder(letter, number.value());
        }
    }

    private @Nullable WhyUnmatched problemWith(BookingNumber number, Speaker speaker) {
        if (!bookings.exists(number)) {
            return WhyUnmatched.NUMBER_UNKNOWN;
        }
        return speaker.maySpeakFor(bookings.get(number).administration()) ? null : WhyUnmatched.SENDER_OF_ANOTHER;
    }

    private Set<BookingNumber> byMinistryNumber(Speaker speaker, String text) {
        Set<BookingNumber> found = new LinkedHashSet<>();
        for (Map.Entry<String, BookingNumber> entry :
                search.awaitingNotice(speaker.candidates(agreements.current())).entrySet()) {
            if (standsAlone(entry.getKey(), text)) {
                found.add(entry.getValue());
            }
        }
        return found;
    }

    /** An opaque number counts only as a word of its own: 123 is not named by 41235. */
    private static boolean standsAlone(String number, String text) {
        return Pattern.compile(
                        "(?<![\\p{Alnum}])" + Pattern.quote(number) + "(?![\\p{Alnum}])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, RomeTime.ZONE);
    }

    /** Whom the sender of a letter may speak for. */
    private record Speaker(Set<String> administrations, boolean camera) {

        static Speaker of(Agreement agreement, PecAddress sender, LocalDate day) {
            return new Speaker(
                    new HashSet<>(agreement.ownersOf(sender, day)),
                    sender.equals(agreement.camera().pec()));
        }

        boolean maySpeakFor(String administration) {
            return camera || administrations.contains(administration);
        }

        Set<String> candidates(Agreement agreement) {
            if (!camera) {
                return administrations;
            }
            Set<String> all = new HashSet<>();
            agreement.administrations().forEach(a -> all.add(a.ipa()));
            return all;
        }
    }
}
