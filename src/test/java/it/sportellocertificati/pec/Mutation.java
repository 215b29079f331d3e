package it.sportellocertificati.pec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** One change to a message, of the kinds that bad lines, bad programs and bad people make. */
final class Mutation {

    private static final List<String> LINES = List.of(
            "X-Ricevuta: avvenuta-consegna",
            "X-Ricevuta: promozione",
            "X-Trasporto: posta-certificata",
            "X-Trasporto: errore",
            "X-Riferimento-Message-ID: <altro@altro.example>",
            "Content-Type: multipart/signed; boundary=\"",
            "Content-Type: multipart/mixed; boundary=\"=_mixed\"",
            "Content-Type: message/rfc822",
            "Content-Type: application/xml; name*0*=''dati; name*1=cert.xml",
            "Content-Type: text/plain; charset=x-unknown",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Transfer-Encoding: uuencode",
            "Content-Disposition: inline; filename=\"=?x?Q?daticert.xml?=\"",
            "Subject: =?utf-8?B?////?=",
            "From: <>,,@",
            "--=_mixed",
            "--=_mixed--",
            "",
            "\0\uFFFD\u202E");

    private Mutation() {}

    static byte[] of(byte[] mail, byte[] other, Random random) {
        if (mail.length == 0) {
            return other;
        }
        int at = random.nextInt(mail.length);
        int length = Math.min(mail.length - at, 1 + random.nextInt(200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (random.nextInt(10)) {
            case 0 -> splice(out, mail, at, length, new byte[] {(byte) random.nextInt(256)});
            case 1 -> {
                int from = random.nextInt(other.length / 2);
                out.write(mail, 0, at);
                out.write(other, from, other.length / 3);
                out.write(mail, at + length, mail.length - at - length);
            }
            case 2 -> splice(out, mail, at, length, bytes("\r\n"));
            case 3 -> {
                out.write(mail, 0, at + length);
                out.write(mail, at, mail.length - at);
            }
            case 4 -> out.write(mail, 0, at);
            case 5 -> splice(out, mail, at, 1, new byte[] {(byte) (mail[at] ^ (1 << random.nextInt(8)))});
            case 6 -> splice(out, mail, at, length, new byte[0]);
            case 7 -> {
                int line = lineFrom(mail, at);
                splice(out, mail, line, 0, bytes(any(random) + "\r\n"));
            }
            case 8 -> splice(out, mail, 0, 0, bytes(any(random) + "\r\n"));
            default -> {
                int line = lineFrom(mail, at);
                splice(out, mail, line, lineFrom(mail, line) - line, bytes(any(random) + "\r\n"));
            }
        }
        return out.toByteArray();
    }

    private static String any(Random random) {
        return LINES.get(random.nextInt(LINES.size()));
    }

    private static void splice(ByteArrayOutputStream out, byte[] mail, int at, int length, byte[] instead) {
        out.write(mail, 0, at);
        out.writeBytes(instead);
        out.write(mail, at + length, mail.length - at - length);
    }

    /** Where the line after this place begins. */
    private static int lineFrom(byte[] mail, int at) {
        for (int i = at; i < mail.length; i++) {
            if (mail[i] == '\n') {
                return i + 1;
            }
        }
        return mail.length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
