package it.sportellocertificati.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchDigestsTest {

    @TempDir
    private Path data;

    private SearchDigests digests;

    @BeforeEach
    void open() {
        digests = withKeysIn("keys");
    }

    @Test
    void givesTheSameDigestForTheSameValueAlsoAfterARestart() {
        assertThat(digests.digest("booking.subject", "value"))
                .isEqualTo(digests.digest("booking.subject", "value"))
                .isEqualTo(withKeysIn("keys").digest("booking.subject", "value"))
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void givesAnotherDigestForAnotherPurpose() {
        assertThat(digests.digest("booking.subject", "value"))
                .isNotEqualTo(digests.digest("booking.official", "value"));
    }

    @Test
    void doesNotConfuseWhereThePurposeEndsAndTheValueBegins() {
        assertThat(digests.digest("ab", "c")).isNotEqualTo(digests.digest("a", "bc"));
    }

    @Test
    void givesAnotherDigestUnderAnotherInstallationsKey() {
        assertThat(digests.digest("booking.subject", "value"))
                .isNotEqualTo(withKeysIn("others").digest("booking.subject", "value"));
    }

    private SearchDigests withKeysIn(String directory) {
        return TestSafekeeping.on(MigratedDatabase.h2("safekeeping"), data.resolve(directory))
                .digests();
    }
}
