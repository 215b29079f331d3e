package it.sportellocertificati.soak;

import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.simulator.EmbeddedProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Letters a second over one connection, beside a bare SMTP loop with the same bytes towards the same server. */
final class SendingSpeed {

    private static final int LETTERS = 100;
    private static final int ROUNDS = 9;
    private static final double SECOND = 1e9;

    /** After some thousands of calls the compiler gives GCM the processor's own instructions; any office has made them by the first evening. */
    private static final int SEALS_OF_A_DAY = 30_000;

    private final Path directory;
    private final EmbeddedProvider provider;

    SendingSpeed(Path directory, EmbeddedProvider provider) {
        this.directory = directory;
        this.provider = provider;
    }

    /** Rounds of the raw loop and of ours in turn, so that what else the machine does meets both; the first two only warm up. */
    void measure(String title, int port, SoakDatabase database, String keys) throws IOException {
        Map<String, Object> settings = Office.settings(provider);
        settings.put("sportello.pec.accounts.procura.smtp.port", port);
        List<Double> raw = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        warmCipher();
        try (PecRoom room = PecRoom.open(database.pool(), directory.resolve(keys), Clock.systemUTC(), settings)) {
            for (int round = -2; round < ROUNDS; round++) {
                List<byte[]> messages = post(room, round);
                boolean first = round % 2 == 0;
                double before = first ? bare(port, messages) : 0;
                long start = System.nanoTime();
                room.send();
                double whole = LETTERS * SECOND / (System.nanoTime() - start);
                double bare = first ? before : bare(port, messages);
                if (round >= 0) {
                    raw.add(bare);
                    ours.add(whole);
                    ratios.add(100 * whole / bare);
                }
            }
        }
        System.out.printf(
                "sending over one connection, %s: raw %.0f/s, ours %.0f/s, ours of raw %.0f %% (%d letters of 80 kB, median of %d; %.0f to %.0f %%)%n",
                title,
                Benchmark.median(raw),
                Benchmark.median(ours),
                Benchmark.median(ratios),
                LETTERS,
                ROUNDS,
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    private static void warmCipher() {
        try {
            SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
            byte[] text = new byte[1024];
            for (int i = 0; i < SEALS_OF_A_DAY; i++) {
                byte[] nonce = ByteBuffer.allocate(12).putInt(i).array();
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                byte[] sealed = cipher.doFinal(text);
                cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
                cipher.doFinal(sealed);
            }
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static List<byte[]> post(PecRoom room, int round) {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            String id = room.outbox().post(PecRoom.letter("Certificato n. " + i, Benchmark.pdf(round * LETTERS + i)));
            messages.add(room.mailroom().sentBytes(id));
        }
        return messages;
    }

    private static double bare(int port, List<byte[]> messages) throws IOException {
        try (RawSmtp line = new RawSmtp(port, PecRoom.PROCURA, "simulator")) {
            long start = System.nanoTime();
            line.send(PecRoom.PROCURA, "ufficio@pec.comune.example", messages);
            return LETTERS * SECOND / (System.nanoTime() - start);
        }
    }
}
