package it.sportellocertificati.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The people of the demo. Their passwords are random and stand in one file that its owner alone may read; the log names
 * the file, never a password.
 */
@Component
class DemoUsers {

    static final String FILE = "demo-users.properties";

    private static final Logger LOG = LoggerFactory.getLogger(DemoUsers.class);

    private static final List<Person> PEOPLE = List.of(
            new Person("camera.lucca", "Camera", "Sportello di Lucca", "desk-lucca"),
            new Person("camera.viareggio", "Camera", "Sportello di Viareggio", "desk-viareggio"),
            new Person("procura.addetto", "Procura", "Primo addetto", "procura-clerks"),
            new Person("procura.addetto2", "Procura", "Secondo addetto", "procura-clerks"),
            new Person("procura.dirigente", "Procura", "Dirigente", "procura-managers"),
            new Person("procuratore", "Procura", "Procuratore", "procuratori"),
            new Person("amministrazione", "Comune di Lucca", "Funzionario", "administration-c_e715"),
            new Person("revisore", "Collegio", "Revisore", "auditors"),
            new Person("admin", "Sistema", "Amministratore", OfficeGroups.ADMINISTRATORS));

    private final Accounts accounts;
    private final Path file;

    DemoUsers(Accounts accounts, @Value("${sportello.data}") Path data) {
        this.accounts = accounts;
        this.file = data.resolve(FILE);
    }

    /** Makes them all, and writes their passwords. */
    void create() {
        var passwords = new RandomPassword();
        var lines = PEOPLE.stream()
                .map(person -> {
                    var password = passwords.next();
                    accounts.create(person.id(), person.firstName(), person.lastName(), password, person.group());
                    return person.id() + "=" + password;
                })
                .collect(Collectors.joining("\n", "# Users of the demo, made at its first start\n", "\n"));
        write(lines);
        LOG.info(
                "Demo users made; their passwords are in {}",
                file.toAbsolutePath().normalize());
    }

    private void write(String lines) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Left by a first start that did not get as far as its commit.
            Files.deleteIfExists(file);
            createForOwnerAlone();
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void createForOwnerAlone() throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            // Windows: the file takes the permissions of the user's directory.
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("another instance is starting on the same directory", e);
        }
    }

    private record Person(String id, String firstName, String lastName, String group) {}
}
