package it.sportellocertificati.booking.fees;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.util.ConcurrentLruCache;

/**
 * The dated tables of {@code bpmn/certificate-fees.dmn}. They are asked outside the process engine: a price is told before there is a
 * booking, and no history of it is wanted.
 */
public final class FeeTables {

    private static final String FILE = "bpmn/certificate-fees.dmn";

    /** Some years of days and every use: a table costs a millisecond to ask, and statistics ask it for thousands of bookings. */
    private static final int REMEMBERED = 2_000;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = read();
    private final ConcurrentLruCache<Question, DmnDecisionRuleResult> answers =
            new ConcurrentLruCache<>(REMEMBERED, this::answer);

    private record Question(String table, Map<String, Object> asked) {}

    /**
     * What is owed at all.
     *
     * @param law that exempts; empty where everything is owed
     */
    public record Relief(boolean stampDuty, boolean certificateDuty, String law) {}

    /** @return euro for every two pages */
    public BigDecimal stampDuty(LocalDate day) {
        return amount("StampDuty", day);
    }

    /** @return euro for one certificate */
    public BigDecimal certificateDuty(LocalDate day) {
        return amount("CertificateDuty", day);
    }

    public Relief relief(String certificate, String use) {
        DmnDecisionRuleResult row = row("FeeRelief", Map.of("certificate", certificate, "use", use));
        return new Relief(
                (boolean) row.getEntry("stampDuty"), (boolean) row.getEntry("certificateDuty"), row.getEntry("law"));
    }

    private BigDecimal amount(String table, LocalDate day) {
        double euro = row(table, Map.of("day", day)).getEntry("amount");
        return BigDecimal.valueOf(euro).setScale(2, RoundingMode.UNNECESSARY);
    }

    private DmnDecisionRuleResult row(String table, Map<String, Object> asked) {
        return answers.get(new Question(table, asked));
    }

    private DmnDecisionRuleResult answer(Question question) {
        DmnDecision table = Objects.requireNonNull(tables.get(question.table()), question.table());
        return Objects.requireNonNull(
                engine.evaluateDecisionTable(table, question.asked()).getSingleResult(),
                "each table ends with a row for all");
    }

    private Map<String, DmnDecision> read() {
        try (InputStream file = FeeTables.class.getClassLoader().getResourceAsStream(FILE)) {
            return engine.parseDecisions(Objects.requireNonNull(file, FILE)).stream()
                    .collect(Collectors.toMap(DmnDecision::getKey, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
