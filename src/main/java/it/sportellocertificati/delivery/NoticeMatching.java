package it.sportellocertificati.delivery;

import it.sportellocertificati.agreement.Agreement;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.booking.BookingNotices;
import it.sportellocertificati.booking.BookingSearch;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.pec.LetterReceived;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.ReceivedLetter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Characters of a ministry number by which alone a letter is matched. */
    private static final int SHORTEST = 5;

    /** A letter may tell of a booking a second time; it then changes nothing, and is nobody's task. */
    private static final Duration STILL_TOLD_OF = Duration.ofDays(180);

    private final Agreements agreements;
    private final Mailroom mailroom;
    private final Bookings bookings;
    private final BookingSearch search;
    private final BookingNotices notices;

    NoticeMatching(
            Agreements agreements, Mailroom mailroom, Bookings bookings, BookingSearch search, BookingNotices notices) {
        this.agreements = agreements;
        this.mailroom = mailroom;
        this.bookings = bookings;
        this.search = search;
        this.notices = notices;
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
        boolean several = addByMinistryNumber(speaker, text, received.receivedAt(), named);
        @Nullable WhyUnmatched why = several ? WhyUnmatched.SEVERAL : null;
        if (named.isEmpty()) {
            return Optional.of(several ? WhyUnmatched.SEVERAL : WhyUnmatched.NO_NUMBER);
        }
        @Nullable BookingNumber first = null;
        for (BookingNumber number : named) {
            WhyUnmatched problem = problemWith(number, speaker);
            if (problem == null) {
                notices.receive(number, received.receivedId());
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

    /** As a clerk says. The letter goes into the dossier of the first booking that it was matched to, to be kept and erased with it. */
    void match(UUID letter, BookingNumber number) {
        notices.receive(number, letter);
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

    /** @return whether a number stands in it that more than one booking has, and none of them is named otherwise */
    private boolean addByMinistryNumber(Speaker speaker, String text, Instant at, Set<BookingNumber> named) {
        boolean several = false;
        for (Map.Entry<String, List<BookingNumber>> entry : search.byMinistryNumber(
                        speaker.candidates(agreements.current()), at.minus(STILL_TOLD_OF))
                .entrySet()) {
            List<BookingNumber> meant = entry.getValue();
            if (standsAlone(entry.getKey(), text) && Collections.disjoint(named, meant)) {
                if (meant.size() == 1) {
                    named.addAll(meant);
                } else {
                    several = true;
                }
            }
        }
        return several;
    }

    /**
     * An opaque number counts only as a word of its own: 77123 is not named by 4771235. A short one may be any number of a letter, a year
     * say.
     */
    private static boolean standsAlone(String number, String text) {
        return number.length() >= SHORTEST
                && Pattern.compile(
                                "(?<![\\p{Alnum}])" + Pattern.quote(number) + "(?![\\p{Alnum}])",
                                Pattern.CASE_INSENSITIVE)
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
                    agreement.representedBy(sender, day),
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
