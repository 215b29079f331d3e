package it.sportellocertificati.soak;

import static org.awaitility.Awaitility.await;

import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.simulator.EmbeddedProvider;
import it.sportellocertificati.simulator.Fault;
import it.sportellocertificati.simulator.MailboxMessage;
import it.sportellocertificati.simulator.SimulatorSettings;
import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The course of a soak: letters are posted in eight lots, and after each lot something goes wrong while they leave. */
final class Course implements AutoCloseable {

    private static final int LOTS = 8;
    /** For two thousand letters: the simulator's IMAP server numbers its whole mailbox anew for each message that it hands out. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final List<String> MAILBOXES = List.of(PecRoom.PROCURA, PecRoom.CAMERA);

    private final VirtualClock clock = new VirtualClock();
    private final SoakDatabase database = SoakDatabase.postgres();
    private final EmbeddedProvider provider;
    private final Office office;
    private final Map<String, SoakLetter> letters = new LinkedHashMap<>();
    private final Set<String> odd = new HashSet<>();
    /** By the number that the provider never gives again: thousands of files are not read anew at each look. */
    private final Map<Long, String> known = new ConcurrentHashMap<>();

    private int restarts;

    Course(Path directory) {
        SimulatorSettings plain = SimulatorSettings.forTests(directory, PecRoom.PROCURA, PecRoom.CAMERA);
        provider = new EmbeddedProvider(
                new SimulatorSettings(
                        plain.accounts(), Simulator.onFreePorts(directory, Duration.ofMillis(20), Duration.ofHours(1))),
                clock);
        provider.start();
        office = new Office(database.pool(), directory.resolve("chiavi"), clock, provider);
    }

    void run(int count, long seed) {
        Random dice = new Random(seed);
        for (int lot = 0; lot < LOTS; lot++) {
            int from = count * lot / LOTS;
            int to = count * (lot + 1) / LOTS;
            for (int number = from; number < to; number++) {
                SoakLetter letter = SoakLetter.thrown(number, dice);
                letters.put(office.first().outbox().post(letter.letter()), letter);
            }
            await().atMost(PATIENCE).until(() -> waiting() <= (to - from) / 2);
            disturb(lot);
        }
        for (int halfDay = 0; halfDay < 4; halfDay++) {
            await().atMost(PATIENCE).until(() -> waiting() == 0 && everythingIsRead());
            clock.advance(Duration.ofHours(12));
        }
        await().atMost(PATIENCE).until(() -> unsettled() == 0 && provider.pending() == 0 && everythingIsRead());
    }

    private void disturb(int lot) {
        switch (lot) {
            case 0 -> office.restartSecond();
            case 1 -> restartProvider();
            case 2 -> provider.misbehave(Fault.SLOW);
            case 3 -> refuseLogins();
            case 4 -> deliverOddMail();
            case 5 -> office.restartFirst();
            case 6 -> restartProvider();
            default -> provider.misbehave();
        }
    }

    /** Cuts all lines, wherever they are, and numbers all messages anew. */
    private void restartProvider() {
        Instant start = clock.instant();
        await().until(() -> clock.instant().isAfter(start.plusSeconds(1)));
        restarts++;
        provider.restart();
    }

    private void refuseLogins() {
        provider.misbehave(Fault.LOGIN_REFUSED);
        restartProvider();
        await().atMost(PATIENCE).until(() -> office.first().health("procura").suspended());
        provider.misbehave();
        clock.advance(Duration.ofHours(2));
    }

    /** Among it receipts that claim to be ours, for a letter that never arrived: alone, and within a letter. */
    private void deliverOddMail() {
        String lost = letters.entrySet().stream()
                .filter(entry -> entry.getValue().fate() == Fate.LOST)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String forged = "X-Ricevuta: avvenuta-consegna\r\nX-Riferimento-Message-ID: " + lost
                + "\r\nFrom: posta-certificata@gestore-di-prova.example\r\nTo: " + PecRoom.PROCURA
                + "\r\nMessage-ID: <falsa@x.example>\r\nSubject: CONSEGNA: falsa\r\n\r\nFalsa\r\n";
        for (String message : List.of(
                forged,
                "nessun campo",
                "Content-Type: multipart/signed; boundary=x\r\n\r\n--x\r\n",
                "X-Ricevuta: accettazione\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%")) {
            odd.add(message);
            provider.deliverOrdinary(PecRoom.PROCURA, message.getBytes(StandardCharsets.US_ASCII));
        }
        provider.send(
                "qualcuno@pec.altrove.example",
                List.of(PecRoom.PROCURA),
                ("From: qualcuno@pec.altrove.example\r\nTo: " + PecRoom.PROCURA
                                + "\r\nMessage-ID: <busta@x.example>\r\nSubject: busta\r\n"
                                + "Content-Type: message/rfc822\r\n\r\n" + forged)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    Map<String, SoakLetter> letters() {
        return letters;
    }

    Office office() {
        return office;
    }

    /** How often the provider has taken this letter. */
    int taken(String messageId) {
        return provider.acceptedCount(messageId);
    }

    Map<String, Integer> takenPerMessageId() {
        return provider.acceptedPerMessageId();
    }

    /** Each restart may have cut the line of each sender of each node, after the content had begun to go. */
    int linesThatMayHaveBeenCut() {
        return restarts * 2 * MAILBOXES.size();
    }

    /** Fingerprints of what the provider has put into our mailboxes. */
    Set<String> delivered() {
        Set<String> fingerprints = new HashSet<>();
        for (String mailbox : MAILBOXES) {
            for (MailboxMessage message : provider.mailbox(mailbox)) {
                fingerprints.add(known.computeIfAbsent(
                        message.number(), number -> mailbox + " " + sha256(provider.raw(mailbox, number))));
            }
        }
        return fingerprints;
    }

    /** Fingerprints of what we have recorded; a message that we recorded twice stands there twice. */
    List<String> recorded() {
        return office.first()
                .jdbc()
                .sql("select account, sha256 from pec_received")
                .query((rs, row) ->
                        (rs.getString(1).equals("procura") ? PecRoom.PROCURA : PecRoom.CAMERA) + " " + rs.getString(2))
                .list();
    }

    int oddMessages() {
        return odd.size();
    }

    private boolean everythingIsRead() {
        long rows = office.first()
                .jdbc()
                .sql("select count(*) from pec_received")
                .query(Long.class)
                .single();
        return rows >= delivered().size();
    }

    private long waiting() {
        return count("(state = 'QUEUED' and attempts = 0) or state = 'SENDING'");
    }

    private long unsettled() {
        return count("state in ('QUEUED', 'SENDING') or announced = false");
    }

    private long count(String which) {
        return office.first()
                .jdbc()
                .sql("select count(*) from pec_message where " + which)
                .query(Long.class)
                .single();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        office.close();
        provider.stop();
        database.close();
    }
}
