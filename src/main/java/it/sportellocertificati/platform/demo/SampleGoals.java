package it.sportellocertificati.platform.demo;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.figures.GoalEntry;
import it.sportellocertificati.report.figures.Goals;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sample editions aim at. Most goals are measured by an indicator; of the others a consuntivo says by hand what came of them. */
@Component
class SampleGoals {

    private static final String REGISTER = "Ufficio del casellario";
    private static final String CAMERA = "Camera di Commercio";
    private static final String MANAGER = "Dirigente amministrativo";

    private final Goals goals;

    SampleGoals(Goals goals) {
        this.goals = goals;
    }

    void set(EditionKey edition) {
        if (!goals.of(edition).isEmpty()) {
            return;
        }
        if (edition.kind() == ReportKind.CONSUNTIVO) {
            reached(edition);
        } else {
            aimed(edition);
        }
    }

    private void reached(EditionKey edition) {
        LocalDate end = LocalDate.of(edition.year(), Month.DECEMBER, 31);
        add(
                edition,
                "Preparare in tempo i certificati dei cittadini",
                REGISTER,
                end,
                "90",
                "%",
                false,
                "quota-entro-il-termine/citizens-totale/quota");
        add(
                edition,
                "Rispondere in tre giorni lavorativi alle amministrazioni",
                REGISTER,
                end,
                "3",
                "giorni lavorativi",
                true,
                "giorni-fino-al-pronto/administrations-totale/mediana");
        add(
                edition,
                "Evitare ai cittadini e agli uffici la strada fino alla Procura",
                CAMERA,
                end,
                "800",
                "accessi",
                false,
                "accessi-evitati/totale/accessi");
        add(
                edition,
                "Ridurre i certificati preparati e mai ritirati",
                REGISTER,
                end,
                "4",
                "%",
                true,
                "quote-del-servizio/non-ritirati/quota");
        byHand(
                edition,
                "Formare il personale degli sportelli",
                CAMERA,
                LocalDate.of(edition.year(), Month.FEBRUARY, 28),
                "6",
                "persone",
                "6",
                null);
        byHand(
                edition,
                "Pubblicare la carta dei servizi del casellario",
                MANAGER,
                LocalDate.of(edition.year(), Month.OCTOBER, 31),
                "100",
                "% del lavoro",
                "80",
                "Il testo è pronto; la pubblicazione è rinviata al 2016, insieme al nuovo orario degli sportelli.");
    }

    private void aimed(EditionKey edition) {
        LocalDate end = LocalDate.of(edition.year(), Month.DECEMBER, 31);
        add(
                edition,
                "Preparare in tempo i certificati dei cittadini, anche in agosto e settembre",
                REGISTER,
                end,
                "95",
                "%",
                false,
                "quota-entro-il-termine/citizens-totale/quota");
        add(
                edition,
                "Dimezzare i certificati preparati e mai ritirati, con un promemoria per tutti",
                REGISTER,
                end,
                "3",
                "%",
                true,
                "quote-del-servizio/non-ritirati/quota");
        add(
                edition,
                "Far crescere le prenotazioni fatte da casa",
                CAMERA,
                end,
                "400",
                "prenotazioni",
                false,
                "prenotazioni-per-canale/portal/prenotazioni");
        add(
                edition,
                "Evitare ai cittadini e agli uffici la strada fino alla Procura",
                CAMERA,
                end,
                "1200",
                "accessi",
                false,
                "accessi-evitati/totale/accessi");
        byHand(
                edition,
                "Pubblicare la carta dei servizi del casellario",
                MANAGER,
                LocalDate.of(edition.year(), Month.APRIL, 30),
                "100",
                "% del lavoro",
                null,
                null);
        byHand(
                edition,
                "Aprire gli sportelli anche il pomeriggio",
                CAMERA,
                LocalDate.of(edition.year(), Month.MARCH, 21),
                "2",
                "sportelli",
                null,
                null);
    }

    private void add(
            EditionKey edition,
            String action,
            String owner,
            LocalDate deadline,
            String target,
            String unit,
            boolean lessIsBetter,
            String cell) {
        String[] measure = cell.split("/");
        goals.add(
                edition,
                new GoalEntry(
                        action,
                        owner,
                        deadline,
                        target,
                        unit,
                        lessIsBetter,
                        null,
                        null,
                        measure[0],
                        measure[1],
                        measure[2]));
    }

    private void byHand(
            EditionKey edition,
            String action,
            String owner,
            LocalDate deadline,
            String target,
            String unit,
            @Nullable String actual,
            @Nullable String note) {
        goals.add(edition, new GoalEntry(action, owner, deadline, target, unit, false, actual, note, null, null, null));
    }
}
