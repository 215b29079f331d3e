package it.sportellocertificati.report.html;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class SamplePictures {

    private SamplePictures() {}

    public static String png(int width, int height) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes(width, height, "png"));
    }

    static String jpeg(int width, int height) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes(width, height, "jpeg"));
    }

    static byte[] bytes(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage open(String address) {
        byte[] content = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
