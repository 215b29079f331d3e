package it.sportellocertificati.pec.trust;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.OutputStream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.mail.smime.util.CRLFOutputStream;

/** The bytes that were signed: the part as it came, header lines included, every line ended by CR LF (RFC 8551, 3.1.1). */
record SignedPart(MimePart part) implements CMSProcessable {

    @Override
    public void write(OutputStream out) throws IOException, CMSException {
        try {
            part.writeTo(new CRLFOutputStream(out));
        } catch (MessagingException malformed) {
            throw new CMSException("pec.part.malformed", malformed);
        }
    }

    @Override
    public Object getContent() {
        return part;
    }
}
