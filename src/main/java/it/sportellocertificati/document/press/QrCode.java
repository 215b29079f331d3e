package it.sportellocertificati.document.press;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code as the address of a picture that stands in the page itself. */
public final class QrCode {

    private static final int DOTS_OF_A_MODULE = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** @param text letters, digits and dashes; a quarter of the picture may be soiled and it is still read */
    public static String of(String text) {
        BitMatrix modules;
        try {
            modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("document.paper.qr", tooLong);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(modules));
    }

    private static byte[] png(BitMatrix modules) {
        int side = modules.getWidth() * DOTS_OF_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = modules.get(x / DOTS_OF_A_MODULE, y / DOTS_OF_A_MODULE);
                picture.setRGB(x, y, dark ? 0 : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
