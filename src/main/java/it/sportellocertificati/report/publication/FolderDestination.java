package it.sportellocertificati.report.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder that a web server shows, or from which somebody carries the files on. */
final class FolderDestination implements Destination, Destination.Visit {

    static final String CODE = "folder";

    private final Path folder;

    FolderDestination(Path folder) {
        this.folder = folder;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Visit open() {
        return this;
    }

    @Override
    public byte @Nullable [] fetch(String path, int atMost) {
        try (var in = Files.newInputStream(folder.resolve(path))) {
            return in.readNBytes(atMost);
        } catch (NoSuchFileException absent) {
            return null;
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    @Override
    public void put(String path, byte[] content) {
        Path file = folder.resolve(path);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".parte");
        try {
            Files.createDirectories(unfinished.getParent());
            write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private static void write(Path file, byte[] content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        try (var channel = FileChannel.open(file, options)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static PushFailed failed(IOException broken) {
        if (broken instanceof AccessDeniedException) {
            return new PushFailed(PushFault.NOT_PERMITTED, CODE, broken);
        }
        String reason = broken instanceof FileSystemException system ? system.getReason() : broken.getMessage();
        boolean full = reason != null && reason.toLowerCase(Locale.ROOT).contains("space");
        return new PushFailed(full ? PushFault.NO_ROOM : PushFault.UNKNOWN, CODE, broken);
    }
}
