package it.sportellocertificati.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A dossier's first seal makes its key; what happens when that is rolled back, or when two come at once. */
abstract class FirstSeals {

    private static final String DOSSIER = "LU26-0004-1275";
    private static final String CONTEXT = "booking.subject";

    @TempDir
    private Path keys;

    private final ExecutorService others = Executors.newFixedThreadPool(8);
    private DataSource database;
    private TransactionTemplate transaction;
    private Vault vault;

    abstract DataSource database();

    @BeforeEach
    void open() {
        database = database();
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        transactions.setNestedTransactionAllowed(true);
        transaction = new TransactionTemplate(transactions);
        vault = TestSafekeeping.on(database, keys).vault();
    }

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void forgetsAKeyThatARollbackTookAway() {
        transaction.executeWithoutResult(status -> {
            vault.sealText(DOSSIER, CONTEXT, "lost");
            status.setRollbackOnly();
        });

        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "kept");

        assertThat(restarted().openText(DOSSIER, CONTEXT, sealed)).isEqualTo("kept");
    }

    @Test
    void usesOneKeyThroughoutATransactionAndAfterIt() {
        byte[] first = transaction.execute(status -> {
            byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "first");
            assertThat(vault.openText(DOSSIER, CONTEXT, sealed)).isEqualTo("first");
            return sealed;
        });

        assertThat(vault.openText(DOSSIER, CONTEXT, first)).isEqualTo("first");
        assertThat(restarted().openText(DOSSIER, CONTEXT, first)).isEqualTo("first");
    }

    @Test
    void waitsForTheTransactionThatMakesTheKeyAndThenUsesIt() throws Exception {
        Future<byte[]> second = transaction.execute(status -> {
            vault.sealText(DOSSIER, CONTEXT, "first");
            return sealedByAnother();
        });

        assertThat(restarted().openText(DOSSIER, CONTEXT, second.get(20, TimeUnit.SECONDS)))
                .isEqualTo("second");
    }

    @Test
    void makesItsOwnKeyWhenTheTransactionThatMadeOneIsRolledBack() throws Exception {
        Future<byte[]> second = transaction.execute(status -> {
            vault.sealText(DOSSIER, CONTEXT, "lost");
            status.setRollbackOnly();
            return sealedByAnother();
        });

        assertThat(restarted().openText(DOSSIER, CONTEXT, second.get(20, TimeUnit.SECONDS)))
                .isEqualTo("second");
    }

    @Test
    void makesOneKeyWhenManySealAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<byte[]>> seals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Vault node = restarted();
            seals.add(others.submit(() -> {
                start.await();
                return transaction.execute(status -> node.sealText(DOSSIER, CONTEXT, "text"));
            }));
        }
        start.countDown();

        for (Future<byte[]> seal : seals) {
            assertThat(restarted().openText(DOSSIER, CONTEXT, seal.get(20, TimeUnit.SECONDS)))
                    .isEqualTo("text");
        }
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from dossier_key")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void goesOnWithinATransactionThatFindsTheKeyMade() {
        restarted().sealText(DOSSIER, CONTEXT, "first");

        transaction.executeWithoutResult(status -> {
            byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "second");
            JdbcClient.create(database).sql("select 1").query().singleRow();
            assertThat(restarted().openText(DOSSIER, CONTEXT, sealed)).isEqualTo("second");
        });
    }

    @Test
    void makesTheKeyAnewAfterASavepointTookItAway() {
        byte[] sealed = transaction.execute(status -> {
            Object savepoint = status.createSavepoint();
            vault.sealText(DOSSIER, CONTEXT, "lost");
            status.rollbackToSavepoint(savepoint);
            return vault.sealText(DOSSIER, CONTEXT, "kept");
        });

        assertThat(restarted().openText(DOSSIER, CONTEXT, sealed)).isEqualTo("kept");
    }

    @Test
    void keepsTheKeyOfASuspendedTransactionToIt() {
        TransactionTemplate apart = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        byte[] inner = transaction.execute(status -> {
            vault.sealText("outer", CONTEXT, "lost");
            byte[] sealed = apart.execute(nested -> vault.sealText("inner", CONTEXT, "kept"));
            status.setRollbackOnly();
            return sealed;
        });
        byte[] outer = vault.sealText("outer", CONTEXT, "again");

        assertThat(restarted().openText("inner", CONTEXT, inner)).isEqualTo("kept");
        assertThat(restarted().openText("outer", CONTEXT, outer)).isEqualTo("again");
    }

    /** Begins while the caller's transaction is open, and waits for its end. */
    private Future<byte[]> sealedByAnother() {
        Future<byte[]> second =
                others.submit(() -> transaction.execute(status -> vault.sealText(DOSSIER, CONTEXT, "second")));
        await().during(Duration.ofMillis(300)).until(() -> !second.isDone());
        return second;
    }

    private Vault restarted() {
        return TestSafekeeping.on(database, keys).vault();
    }
}
