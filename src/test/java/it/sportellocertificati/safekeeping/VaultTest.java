package it.sportellocertificati.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultTest {

    private static final String DOSSIER = "LU26-0004-1275";
    private static final String CONTEXT = "booking.subject";

    @TempDir
    private Path keys;

    private final StatementCount statements = new StatementCount();
    private DataSource database;
    private Vault vault;

    @BeforeEach
    void open() {
        database = statements.watching(MigratedDatabase.h2("safekeeping"));
        vault = TestSafekeeping.on(database, keys).vault();
        statements.taken();
    }

    @Test
    void opensWhatItSealed() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "Società à ù");

        assertThat(vault.openText(DOSSIER, CONTEXT, sealed)).isEqualTo("Società à ù");
    }

    @Test
    void opensAfterARestart() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");

        assertThat(restarted(500).openText(DOSSIER, CONTEXT, sealed)).isEqualTo("text");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTimeAndShowsNothingOfIt() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "Maria Bianchi");

        assertThat(sealed).isNotEqualTo(vault.sealText(DOSSIER, CONTEXT, "Maria Bianchi"));
        assertThat(sealed).hasSize("Maria Bianchi".length() + 33);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Maria");
    }

    @Test
    void doesNotOpenAValueThatWasMovedToAnotherColumn() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");

        assertFails("safekeeping.notOpened", () -> vault.open(DOSSIER, "booking.official", sealed));
    }

    @Test
    void doesNotOpenAValueThatWasMovedToAnotherDossier() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");
        vault.sealText("LU26-0004-1283", CONTEXT, "other");

        assertFails("safekeeping.notOpened", () -> vault.open("LU26-0004-1283", CONTEXT, sealed));
    }

    @Test
    void doesNotOpenAValueThatWasAltered() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");
        sealed[sealed.length - 1] ^= 1;

        assertFails("safekeeping.notOpened", () -> vault.open(DOSSIER, CONTEXT, sealed));
    }

    @Test
    void doesNotUnwrapAKeyThatWasCopiedFromAnotherDossier() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");
        JdbcClient.create(database)
                .sql("insert into dossier_key select 'LU26-0004-1283', wrapped_key, created_at, null from dossier_key")
                .update();

        assertFails("safekeeping.notOpened", () -> vault.open("LU26-0004-1283", CONTEXT, sealed));
    }

    @Test
    void saysThatADossierHasNoKey() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");

        assertFails("safekeeping.keyMissing", () -> vault.open("LU26-9999-9999", CONTEXT, sealed));
    }

    @Test
    void neitherOpensNorSealsOnceTheKeyIsDestroyed() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");
        JdbcClient.create(database)
                .sql("update dossier_key set wrapped_key = null, destroyed_at = current_timestamp")
                .update();
        Vault restarted = restarted(500);

        assertFails("safekeeping.keyDestroyed", () -> restarted.open(DOSSIER, CONTEXT, sealed));
        assertFails("safekeeping.keyDestroyed", () -> restarted.sealText(DOSSIER, CONTEXT, "text"));
    }

    @Test
    void asksTheDatabaseOnceForANewDossierAndThenNoMore() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");
        assertThat(statements.taken()).hasSize(1);

        vault.sealText(DOSSIER, CONTEXT, "more");
        vault.open(DOSSIER, CONTEXT, sealed);
        assertThat(statements.taken()).isEmpty();
    }

    @Test
    void asksTheDatabaseTwiceAtMostForADossierThatItHasForgotten() {
        byte[] sealed = vault.sealText(DOSSIER, CONTEXT, "text");
        Vault restarted = restarted(500);

        restarted.open(DOSSIER, CONTEXT, sealed);
        assertThat(statements.taken()).hasSize(1);

        restarted(500).sealText(DOSSIER, CONTEXT, "more");
        assertThat(statements.taken()).hasSize(2);
    }

    @Test
    void forgetsTheKeyThatWasNotUsedForLongest() {
        Vault small = restarted(2);
        byte[] first = small.sealText("one", CONTEXT, "text");
        byte[] second = small.sealText("two", CONTEXT, "text");
        small.open("one", CONTEXT, first);
        small.sealText("three", CONTEXT, "text");
        statements.taken();

        small.open("one", CONTEXT, first);
        assertThat(statements.taken()).isEmpty();

        small.open("two", CONTEXT, second);
        assertThat(statements.taken()).hasSize(1);
    }

    private Vault restarted(int rememberedKeys) {
        Vault restarted = TestSafekeeping.on(database, keys, rememberedKeys).vault();
        statements.taken();
        return restarted;
    }

    private static void assertFails(String code, ThrowingCallable work) {
        assertThatExceptionOfType(SafekeepingFailure.class)
                .isThrownBy(work)
                .extracting(SafekeepingFailure::code)
                .isEqualTo(code);
    }
}
