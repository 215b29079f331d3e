package it.sportellocertificati.booking;

import it.sportellocertificati.agreement.Administration;
import it.sportellocertificati.agreement.Agreement;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.Desk;
import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which requests of an administration can become a booking; every wrong field is named at once. */
@Component
class RequestRules {

    private static final int SHORT_TEXT = 120;
    private static final int LONG_TEXT = 500;
    private static final int MINISTRY_NUMBER = 40;

    private final Agreements agreements;
    private final SubjectRules subjectRules;
    private final WarningRules warningRules;
    private final Clock clock;

    RequestRules(Agreements agreements, SubjectRules subjectRules, WarningRules warningRules, Clock clock) {
        this.agreements = agreements;
        this.subjectRules = subjectRules;
        this.warningRules = warningRules;
        this.clock = clock;
    }

    /** @throws it.sportellocertificati.common.Rejected naming every wrong field */
    CheckedRequest check(BookingRequest request, Actor actor) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        Problems problems = new Problems();
        Texts texts = new Texts(problems);
        String desk = desk(request, actor, problems);
        String administration = administration(request, actor, today, problems);
        CertificateType type = certificateType(request, desk, problems);
        Subject subject = subjectRules.check(request.subject(), today, problems);
        String official = texts.required("official", request.official(), SHORT_TEXT);
        String purpose = texts.required("purpose", request.purpose(), LONG_TEXT);
        String legalBasis = texts.required("legalBasis", request.legalBasis(), LONG_TEXT);
        String protocolNumber = texts.required("protocolNumber", request.protocolNumber(), SHORT_TEXT);
        LocalDate protocolDate = protocolDate(request.protocolDate(), today, problems);
        String ministryNumber = texts.optional("ministryNumber", request.ministryNumber(), MINISTRY_NUMBER);
        problems.throwIfAny();

        Subject checked = Objects.requireNonNull(subject);
        List<Particulars.Warning> warnings = warningRules.check(checked, request.acknowledgedWarnings());
        return new CheckedRequest(
                Objects.requireNonNull(type),
                Objects.requireNonNull(administration),
                desk,
                ministryNumber,
                new Particulars(
                        checked,
                        Objects.requireNonNull(official),
                        Objects.requireNonNull(purpose),
                        Objects.requireNonNull(legalBasis),
                        Objects.requireNonNull(protocolNumber),
                        Objects.requireNonNull(protocolDate),
                        warnings));
    }

    /** The desk is the booker's own: a desk cannot book in the name of another one. */
    private @Nullable String desk(BookingRequest request, Actor actor, Problems problems) {
        String own = actor.desk().orElse(null);
        if (own == null && actor.administration().isEmpty()) {
            problems.add("desk", "booking.desk.none");
            return null;
        }
        String named = Texts.clean(request.desk());
        if (named != null && !named.equals(own)) {
            problems.add("desk", "booking.desk.foreign", named);
        }
        return own;
    }

    private @Nullable String administration(BookingRequest request, Actor actor, LocalDate today, Problems problems) {
        String ipa = Texts.clean(request.administration());
        if (ipa == null) {
            ipa = actor.administration().orElse(null);
        }
        if (ipa == null) {
            problems.add("administration", "booking.administration.missing");
            return null;
        }
        String code = ipa.toLowerCase(Locale.ROOT);
        Optional<Administration> found = agreements.current().administration(code);
        if (found.isEmpty()) {
            problems.add("administration", "booking.administration.unknown", code);
        } else if (!found.get().inForceOn(today)) {
            expired(code, found.get(), today, problems);
        } else if (actor.administration().map(own -> !own.equals(code)).orElse(false)) {
            problems.add("administration", "booking.administration.foreign");
        }
        return code;
    }

    private void expired(String code, Administration expired, LocalDate today, Problems problems) {
        Optional<Administration> successor = agreements.current().inForce(code, today);
        if (successor.isPresent()) {
            problems.add(
                    "administration",
                    "booking.administration.succeeded",
                    code,
                    successor.get().nameOn(today),
                    successor.get().ipa());
        } else {
            problems.add("administration", "booking.administration.expired", code);
        }
    }

    private @Nullable CertificateType certificateType(
            BookingRequest request, @Nullable String desk, Problems problems) {
        String name = Texts.clean(request.certificateType());
        Optional<CertificateType> type = Arrays.stream(CertificateType.values())
                .filter(t -> t.name().equalsIgnoreCase(name))
                .findFirst();
        if (type.isEmpty()) {
            problems.add("certificateType", "booking.certificateType.unknown");
            return null;
        }
        if (!mayBook(agreements.current(), desk, type.get())) {
            problems.add("certificateType", "booking.certificateType.notHere");
        }
        return type.get();
    }

    /** Art. 4 of the agreement: administrations book carichi pendenti; one that books by itself has no more than the desks have. */
    private static boolean mayBook(Agreement agreement, @Nullable String desk, CertificateType type) {
        List<Desk> desks = new ArrayList<>();
        if (desk == null) {
            desks.addAll(agreement.desks());
        } else {
            agreement.desk(desk).ifPresent(desks::add);
        }
        return desks.stream().anyMatch(d -> d.forAdministrations().contains(type));
    }

    private static @Nullable LocalDate protocolDate(@Nullable String text, LocalDate today, Problems problems) {
        LocalDate date = Texts.date("protocolDate", text, problems);
        if (date != null && date.isAfter(today)) {
            problems.add("protocolDate", "booking.date.future");
        }
        return date;
    }
}
