package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import it.sportellocertificati.platform.demo.PastDossier.Contact;
import it.sportellocertificati.platform.demo.PastDossier.End;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What citizens booked in a month of the past, as {@link PastPlan} for administrations. */
final class PastCitizensPlan {

    /** From January to December; the kiosks came in April and rested in August. */
    private static final int[] FROM_HOME = {12, 15, 19, 22, 24, 26, 23, 11, 31, 35, 33, 27};

    private static final int[] AT_DESKS = {18, 20, 22, 21, 22, 19, 17, 8, 24, 25, 23, 18};
    private static final int[] ALONE_AT_DESKS = {0, 0, 0, 5, 6, 7, 6, 0, 7, 8, 8, 6};

    private static final List<List<String>> CERTIFICATES = List.of(
            List.of("CASELLARIO"),
            List.of("CASELLARIO"),
            List.of("CASELLARIO"),
            List.of("CASELLARIO"),
            List.of("CASELLARIO", "CARICHI_PENDENTI"),
            List.of("CASELLARIO", "CARICHI_PENDENTI"),
            List.of("CASELLARIO", "CARICHI_PENDENTI"),
            List.of("CARICHI_PENDENTI"),
            List.of("CARICHI_PENDENTI"),
            List.of("CARICHI_PENDENTI"),
            List.of("VISURA"),
            List.of("VISURA"));

    /** As often as they stand here, among thirty exempt ones. */
    private static final List<String> EXEMPT_USES = List.of(
            "PUBLIC_COMPETITION",
            "PUBLIC_COMPETITION",
            "PUBLIC_COMPETITION",
            "PUBLIC_COMPETITION",
            "PUBLIC_COMPETITION",
            "PUBLIC_COMPETITION",
            "PUBLIC_COMPETITION",
            "PUBLIC_COMPETITION",
            "SPORT_ASSOCIATION",
            "SPORT_ASSOCIATION",
            "SPORT_ASSOCIATION",
            "SPORT_ASSOCIATION",
            "SPORT_ASSOCIATION",
            "NON_PROFIT",
            "NON_PROFIT",
            "NON_PROFIT",
            "NON_PROFIT",
            "LABOUR_DISPUTE",
            "LABOUR_DISPUTE",
            "LABOUR_DISPUTE",
            "LEGAL_AID",
            "LEGAL_AID",
            "LEGAL_AID",
            "SUBSIDY",
            "SUBSIDY",
            "FAMILY_ALLOWANCE",
            "FAMILY_ALLOWANCE",
            "ELECTION",
            "ADOPTION",
            "EMIGRATION_FOR_WORK");

    /** One of the many casts of the dice; in this one few numbers are small enough to be hidden, and some are. */
    private static final int CAST = 200;

    private static final LocalTime URGENT_UNTIL = LocalTime.of(10, 0);

    private final YearMonth month;
    private final PastDice dice;
    private final PastDays days;

    PastCitizensPlan(YearMonth month, WorkingDays workingDays) {
        this.month = month;
        this.dice = new PastDice(month, month.getYear() * 1000L + CAST + month.getMonthValue());
        this.days = new PastDays(workingDays, dice);
    }

    /** The earliest first. */
    List<PastDossier> dossiers() {
        List<PastDossier> all = new ArrayList<>();
        for (int i = dice.of(FROM_HOME); i > 0; i--) {
            all.add(dossier(days.atHome(month), Channel.PORTAL, null, null));
        }
        for (int i = dice.of(AT_DESKS); i > 0; i--) {
            boolean viareggio = dice.chance(38);
            all.add(dossier(
                    days.atDesk(month),
                    Channel.DESK,
                    viareggio ? Staff.VIAREGGIO : Staff.LUCCA,
                    viareggio ? "viareggio" : "lucca"));
        }
        for (int i = dice.of(ALONE_AT_DESKS); i > 0; i--) {
            all.add(dossier(days.atDesk(month), Channel.KIOSK, null, dice.chance(25) ? "viareggio" : "lucca"));
        }
        all.sort(Comparator.comparing(PastDossier::bookedAt));
        return all;
    }

    private PastDossier dossier(Instant booked, Channel channel, @Nullable Staff staff, @Nullable String desk) {
        List<String> certificates = dice.one(CERTIFICATES);
        boolean abroad = dice.chance(3);
        boolean urgent = dice.chance(9) && !abroad && !certificates.contains("VISURA");
        Instant prepared = days.later(booked, urgent ? urgentDays(booked) : usualDays(abroad, certificates));
        End end = end();
        return new PastDossier(
                booked,
                channel,
                staff,
                desk,
                certificates,
                dice.chance(26) ? dice.one(EXEMPT_USES) : null,
                urgent,
                abroad,
                dice.chance(8),
                dice.below(1000),
                contact(channel),
                prepared,
                closed(booked, prepared, end),
                end);
    }

    private int urgentDays(Instant booked) {
        boolean sameDay = days.isWorkingDay(booked) && PastDays.time(booked).isBefore(URGENT_UNTIL);
        return (sameDay ? 0 : 1) + (dice.chance(dice.slow() ? 20 : 6) ? 1 : 0);
    }

    /** What the register says to the person alone needs no signature and is never late. */
    private int usualDays(boolean abroad, List<String> certificates) {
        int late = dice.chance(dice.slow() ? 22 : 6) && !certificates.contains("VISURA") ? 1 + dice.below(4) : 0;
        int usual = late > 0 ? 3 : 1 + Math.min(2, dice.below(4));
        return usual + late + (abroad ? 3 : 0);
    }

    private End end() {
        int fate = dice.below(100);
        if (fate < 6) {
            return End.EXPIRED;
        }
        if (fate < 10) {
            return End.DECLINED;
        }
        return fate < 18 ? End.CANCELLED : End.COLLECTED;
    }

    private Instant closed(Instant booked, Instant prepared, End end) {
        return switch (end) {
            case COLLECTED -> days.atCounter(PastDays.day(prepared).plusDays(daysToCollection()));
            case EXPIRED ->
                PastDays.day(prepared)
                        .plusDays(31)
                        .atStartOfDay(RomeTime.ZONE)
                        .plusMinutes(5)
                        .toInstant();
            case DECLINED -> prepared;
            // The others after they were told that it is ready.
            case CANCELLED -> dice.chance(60) ? booked.plusSeconds(1200) : prepared.plusSeconds(2 * 24 * 3600L);
        };
    }

    /** Most come within the week, some after the reminder, few at the end. */
    private int daysToCollection() {
        int fate = dice.below(100);
        if (fate < 70) {
            return 1 + dice.below(6);
        }
        return fate < 92 ? 7 + dice.below(8) : 15 + dice.below(10);
    }

    private Contact contact(Channel channel) {
        int fate = dice.below(100);
        if (channel == Channel.PORTAL) {
            return fate < 3 ? Contact.BROKEN_MAIL : Contact.MAIL;
        }
        if (fate < 45) {
            return Contact.MAIL;
        }
        return fate < 47 ? Contact.BROKEN_MAIL : fate < 85 ? Contact.TELEPHONE : Contact.NONE;
    }
}
