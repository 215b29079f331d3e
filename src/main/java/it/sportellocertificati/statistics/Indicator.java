package it.sportellocertificati.statistics;

import java.util.Locale;

/**
 * What is counted of the service. The name of its table is what chapters, files and addresses call it by: it stays as it is, whatever
 * becomes of the words. Title, heading and source are messages {@code statistics.indicator.<name>}.
 */
public enum Indicator {
    BOOKINGS_BY_CHANNEL("prenotazioni-per-canale", Unit.BOOKINGS),
    BOOKINGS_BY_DESK("prenotazioni-per-sportello", Unit.BOOKINGS),
    BOOKINGS_BY_MONTH("prenotazioni-per-mese", Unit.BOOKINGS),
    BOOKINGS_BY_MONTH_AND_CHANNEL("prenotazioni-per-mese-e-canale", Unit.BOOKINGS),
    CERTIFICATES_BY_TYPE("certificati-per-tipo", Unit.CERTIFICATES),
    CERTIFICATES_BY_DESK_AND_TYPE("certificati-per-sportello-e-tipo", Unit.CERTIFICATES),
    VISITS_AVOIDED("accessi-evitati", Unit.VISITS),
    DAYS_TO_READY("giorni-fino-al-pronto", Unit.WORKING_DAYS),
    READY_IN_TIME("pronti-entro-il-termine", Unit.CERTIFICATES),
    SHARE_IN_TIME("quota-entro-il-termine", Unit.PERCENT),
    OUTCOME_FOR_ADMINISTRATIONS("esito-amministrazioni", Unit.BOOKINGS),
    OUTCOME_FOR_CITIZENS("esito-cittadini", Unit.BOOKINGS),
    URGENT("prenotazioni-urgenti", Unit.BOOKINGS),
    CITIZENS_BY_USE("usi-ed-esenzioni", Unit.BOOKINGS),
    SHARES("quote-del-servizio", Unit.PERCENT),
    CERTIFIED_MAIL("messaggi-pec", Unit.MESSAGES),
    CERTIFIED_MAIL_BY_HAND("recapiti-pec-seguiti-da-una-persona", Unit.MESSAGES),
    ORDINARY_MAIL("posta-ordinaria", Unit.MESSAGES),
    DUTIES_BY_MONTH("bollo-e-diritti-per-mese", Unit.EURO);

    private final String tableName;
    private final Unit unit;

    Indicator(String tableName, Unit unit) {
        this.tableName = tableName;
        this.unit = unit;
    }

    /** The name of the {@link FigureTable}. */
    public String tableName() {
        return tableName;
    }

    public Unit unit() {
        return unit;
    }

    /** As a part of message keys. */
    String key() {
        return "statistics.indicator." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
