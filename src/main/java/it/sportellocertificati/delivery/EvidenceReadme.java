package it.sportellocertificati.delivery;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * How somebody who has no access to us checks the evidence, with programs that anybody can have. The commands name the
 * files of this very folder, so that they can be copied as they stand.
 */
final class EvidenceReadme {

    private static final String SOME_RECEIPT = "CARTELLA/ricevuta-NN-avvenuta-consegna.eml";
    private static final String SOME_MESSAGE = "CARTELLA/messaggio-inviato.eml";

    private final MessageSource messages;

    EvidenceReadme(MessageSource messages) {
        this.messages = messages;
    }

    /** @param all names in the folder, in the order in which they were added */
    String text(String number, List<String> all) {
        List<String> files = ofTheCertificate(all);
        String receipt = last(files, "-avvenuta-consegna.eml", last(files, "-accettazione.eml", SOME_RECEIPT));
        String message = receipt.equals(SOME_RECEIPT)
                ? last(files, "/messaggio-inviato.eml", SOME_MESSAGE)
                : receipt.substring(0, receipt.indexOf('/')) + "/messaggio-inviato.eml";
        Object[] facts = {
            number,
            "openssl cms -verify -in " + receipt + " -noverify -purpose any -out contenuto.txt",
            "openssl smime -pk7out -in " + receipt + " | openssl pkcs7 -print_certs -noout",
            "openssl cms -cmsout -print -noout -in " + receipt + " | grep -A 2 signingTime",
            "openssl cms -verify -in " + receipt
                    + " -CAfile autorita.pem -purpose any -no_check_time -out contenuto.txt",
            part("name=\"?daticert[.]xml", "contenuto.txt") + " > daticert.xml && cat daticert.xml",
            "grep -i '^Message-ID:' " + message,
            part("Content-Disposition: attachment", message) + " | sha256sum",
        };
        return messages.getMessage("evidence.readme", facts, Locale.ITALIAN);
    }

    /** What the first part with this in its header says, decoded from base64. (Texts of receipts name the file as well.) */
    private static String part(String header, String file) {
        return "awk '/" + header + "/{f=1} f&&/^\\r?$/{b=1;next} b&&/^--/{exit} b' " + file + " | openssl base64 -d";
    }

    /** What matters is the certificate: its acceptance says more than the delivery of the notice before it. */
    private List<String> ofTheCertificate(List<String> all) {
        String folder = messages.getMessage("evidence.purpose.CERTIFICATE", null, Locale.ITALIAN) + "-";
        List<String> own = all.stream()
                .filter(file -> file.startsWith(folder) && file.contains("/"))
                .toList();
        return own.isEmpty() ? all : own;
    }

    private static String last(List<String> files, String ending, String otherwise) {
        return files.stream()
                .filter(file -> file.endsWith(ending))
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }
}
