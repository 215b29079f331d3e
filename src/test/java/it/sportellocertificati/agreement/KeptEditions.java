package it.sportellocertificati.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for the kept editions on every database. */
abstract class KeptEditions {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(database());

    /** A database with the tables of this room. */
    abstract DataSource database();

    @BeforeEach
    void forgetEditions() {
        jdbc.sql("delete from agreement_edition").update();
    }

    @Test
    void editionIsKeptWithItsHashTextAndTime() {
        start(DemoAgreement.text());
        assertThat(jdbc.sql("select sha256 from agreement_edition")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("select imported_at from agreement_edition")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(NOW);
        assertThat(texts()).containsExactly(DemoAgreement.text());
    }

    @Test
    void startingAgainKeepsNothingTwiceAndAChangedFileIsKeptBeside() {
        start(DemoAgreement.text());
        start(DemoAgreement.text());
        assertThat(texts()).hasSize(1);
        start(DemoAgreement.text() + "# corretto\n");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void severalNodesThatStartAtOnceKeepOneEdition() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> starts = IntStream.range(0, 8)
                    .mapToObj(node -> (Callable<Void>) () -> {
                        editions().keep("una edizione");
                        return null;
                    })
                    .collect(Collectors.toList());
            for (Future<Void> start : nodes.invokeAll(starts)) {
                start.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(texts()).containsExactly("una edizione");
    }

    @Test
    void fileWithErrorsStopsTheStartAndIsNotKept() {
        String wrong = DemoAgreement.text().replace("administration: cciaa_tno", "administration: nessuna");
        assertThatThrownBy(() -> start(wrong))
                .isInstanceOf(AgreementInvalid.class)
                .hasMessageContaining("nessuna");
        assertThat(texts()).isEmpty();
    }

    @Test
    void operatorReadsTheListAndWhatToDo() {
        AgreementInvalid invalid = new AgreementInvalid("riga 3: ...", List.of());
        assertThat(new AgreementInvalidAnalyzer().analyze(new IllegalStateException(invalid)))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).isEqualTo("riga 3: ...");
                    assertThat(analysis.getAction()).contains("sportello.agreement.file");
                });
    }

    private void start(String text) {
        new Agreements(
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)),
                DemoAgreement.PLACES,
                DemoAgreement.messages(),
                editions());
    }

    private AgreementEditions editions() {
        return new AgreementEditions(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<String> texts() {
        return jdbc.sql("select text from agreement_edition")
                .query(String.class)
                .list();
    }
}
