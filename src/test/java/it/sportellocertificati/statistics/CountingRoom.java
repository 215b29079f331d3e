package it.sportellocertificati.statistics;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room without the application about it. */
final class CountingRoom {

    static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    /** Read once, since they are large and never change. */
    static final Fees FEES = new Fees();

    static final WorkingDays DAYS = new WorkingDays();
    private static final Agreements AGREEMENTS = DemoAgreement.agreements();

    private CountingRoom() {}

    static Statistics on(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        return new Statistics(
                new FactReader(jdbc, new CitizenFactReader(jdbc)),
                new FrameMaker(AGREEMENTS),
                DAYS,
                FEES,
                new Wording(messages()),
                new StatisticsProperties(5),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("i18n/statistics", "i18n/booking");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static Map<String, FigureTable> byName(List<FigureTable> tables) {
        return tables.stream().collect(Collectors.toMap(FigureTable::name, Function.identity()));
    }

    /** What has to be there. */
    static <T> T in(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    /** The cells of a table as {@code line/column}. */
    static Map<String, Cell> cells(FigureTable table) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            for (int i = 0; i < table.columns().size(); i++) {
                cells.put(
                        line.code() + "/" + table.columns().get(i).code(),
                        line.cells().get(i));
            }
        });
        return cells;
    }
}
