package it.sportellocertificati.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every message that the access point has taken, on disk before the sender is told so. */
final class AcceptedMessages {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    AcceptedMessages(Path directory) {
        this.directory = DurableFiles.directory(directory);
    }

    /** Reads what is there, in the order of acceptance. */
    void load(Consumer<AcceptedMessage> each) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                AcceptedMessage message = AcceptedMessage.fromFile(DurableFiles.read(file));
                numbers.accumulateAndGet(Long.parseLong(message.id().substring(3, 13)), Math::max);
                count(message);
                each.accept(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AcceptedMessage add(
            Instant now, MailAddress sender, List<MailAddress> recipients, Set<Fault> faults, RawMessage original) {
        byte[] suffix = new byte[4];
        random.nextBytes(suffix);
        String id = String.format(
                "sim%010d.%s.%s",
                numbers.incrementAndGet(), STAMP.format(now), HexFormat.of().formatHex(suffix));
        var message = new AcceptedMessage(id, now, sender, recipients, faults, original);
        DurableFiles.write(directory.resolve(id + ".eml"), message.toFile());
        count(message);
        return message;
    }

    /** How often each Message-ID has been accepted; more than once means that something was sent twice. */
    Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    private void count(AcceptedMessage message) {
        String messageId = message.messageId();
        counts.merge(messageId == null ? "" : messageId, 1, Integer::sum);
    }
}
