package it.sportellocertificati.safekeeping;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Set;

/** Tink keysets as JSON files that their owner alone may read; a file that is there is never written to. */
class KeyFiles {

    private static final String REMEDY =
            "Put the keys of this installation there, or name their directory by sportello.safekeeping.keys.";

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(path(name));
    }

    KeysetHandle read(String name) {
        Path file = path(name);
        try {
            if (posix()
                    && !Collections.disjoint(Files.getPosixFilePermissions(file), Set.of(OTHERS_READ, OTHERS_WRITE))) {
                throw new KeysUnusable(
                        "The key file " + file + " is open to every user of the machine.",
                        "Take those rights away (chmod o= …).");
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new KeysUnusable("The key file " + file + " cannot be read.", REMEDY, unreadable);
        }
    }

    /**
     * Written aside and linked into place, so that neither a kill leaves half a file nor a file of another process is
     * replaced.
     */
    void make(String name, Parameters parameters) {
        Path file = path(name);
        try {
            String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.getParent());
                Files.createDirectory(directory, only("rwx------"));
            }
            Path aside = Files.createTempFile(directory, name, ".new", only("rw-------"));
            try (FileChannel out = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(keyset.getBytes(StandardCharsets.UTF_8)));
                out.force(true);
            }
            Files.move(aside, file);
        } catch (IOException | GeneralSecurityException unwritable) {
            throw new KeysUnusable(
                    "The key file " + file + " cannot be made.", "Make the directory writable.", unwritable);
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
