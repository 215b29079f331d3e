package it.sportellocertificati.report.publication;

import java.io.IOException;
import java.util.Locale;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatPathExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** A session with the server. */
final class SftpVisit implements Destination.Visit {

    private static final int PART = 32 * 1024;

    private final SshClient client;
    private final SftpClient sftp;
    private final String folder;

    SftpVisit(SshClient client, SftpClient sftp, String folder) {
        this.client = client;
        this.sftp = sftp;
        this.folder = folder;
    }

    @Override
    public byte @Nullable [] fetch(String path, int atMost) {
        try (var in = sftp.read(folder + "/" + path)) {
            return in.readNBytes(atMost);
        } catch (SftpException answer) {
            if (answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return null;
            }
            throw failed(answer, 0);
        } catch (IOException broken) {
            throw failed(broken, 0);
        }
    }

    @Override
    public void put(String path, byte[] content) {
        String file = folder + "/" + path;
        String unfinished = file + ".parte";
        try {
            makeFolders(path);
            try (var handle = sftp.open(
                    unfinished, SftpClient.OpenMode.Write, SftpClient.OpenMode.Create, SftpClient.OpenMode.Truncate)) {
                for (int at = 0; at < content.length; at += PART) {
                    sftp.write(handle, at, content, at, Math.min(PART, content.length - at));
                }
            }
            rename(unfinished, file);
        } catch (IOException broken) {
            throw failed(broken, content.length);
        }
    }

    @Override
    public void close() {
        client.stop();
    }

    /** Those of the path; the first is there already. */
    private void makeFolders(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String one = folder + "/" + path.substring(0, slash);
            if (!exists(one)) {
                sftp.mkdir(one);
            }
        }
    }

    private boolean exists(String path) throws IOException {
        try {
            sftp.stat(path);
            return true;
        } catch (SftpException answer) {
            if (answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return false;
            }
            throw answer;
        }
    }

    /** In one step where the server knows how, as nearly all do; else the old file is gone for a moment. */
    private void rename(String from, String to) throws IOException {
        var atomic = sftp.getExtension(OpenSSHPosixRenameExtension.class);
        if (atomic != null && atomic.isSupported()) {
            atomic.posixRename(from, to);
            return;
        }
        if (exists(to)) {
            sftp.remove(to);
        }
        sftp.rename(from, to);
    }

    private PushFailed failed(IOException broken, int size) {
        return new PushFailed(fault(broken, size), SftpDestination.CODE, broken);
    }

    private PushFault fault(IOException broken, int size) {
        if (!(broken instanceof SftpException answer)) {
            return PushFault.INTERRUPTED;
        }
        return switch (answer.getStatus()) {
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT -> PushFault.NOT_PERMITTED;
            case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED -> PushFault.NO_ROOM;
            case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST -> PushFault.INTERRUPTED;
            case SftpConstants.SSH_FX_FAILURE -> full(answer, size) ? PushFault.NO_ROOM : PushFault.UNKNOWN;
            default -> PushFault.UNKNOWN;
        };
    }

    /** Servers of the third version, OpenSSH among them, have no word of their own for a full disk. */
    private boolean full(SftpException answer, int size) {
        if (String.valueOf(answer.getMessage()).toLowerCase(Locale.ROOT).contains("space")) {
            return true;
        }
        try {
            var room = sftp.getExtension(OpenSSHStatPathExtension.class);
            if (room == null || !room.isSupported() || size == 0) {
                return false;
            }
            var state = room.stat(folder);
            return state.f_bavail * state.f_frsize < size;
        } catch (IOException | RuntimeException unanswered) {
            return false;
        }
    }
}
