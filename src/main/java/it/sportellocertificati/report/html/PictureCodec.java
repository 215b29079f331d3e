package it.sportellocertificati.report.html;

import it.sportellocertificati.common.Rejected;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a picture anew, so that nothing of the original file remains but what it shows: no place and camera (EXIF), no second file behind
 * its end. What is larger than a page needs is made smaller.
 */
public final class PictureCodec {

    /** Pixels; a printed page is 160 mm wide, which is 250 dots an inch. */
    private static final int WIDEST = 1600;

    private static final int HIGHEST = 2200;
    /** Pixels of the original; a small file can unfold to more memory than there is. */
    private static final long LARGEST = 50_000_000L;

    private static final int BYTES = 12 << 20;
    private static final int HEAVY_PNG = 1 << 20;
    private static final float QUALITY = 0.85f;

    private PictureCodec() {}

    /**
     * @return a {@code data:} address; null when it is no PNG or JPEG
     * @throws Rejected by the field {@code html} when it is too large to be opened
     */
    public static @Nullable String renew(byte[] content) {
        if (content.length > BYTES) {
            throw Rejected.of("html", "report.html.pictureTooLarge");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                return renew(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return null;
        }
    }

    private static @Nullable String renew(ImageReader reader, ImageInputStream in) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("png") && !format.equals("jpeg")) {
            return null;
        }
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > LARGEST) {
            throw Rejected.of("html", "report.html.pictureTooLarge");
        }
        ImageReadParam step = reader.getDefaultReadParam();
        int every = Math.max(1, Math.min(width / (2 * WIDEST), height / (2 * HIGHEST)));
        step.setSourceSubsampling(every, every, 0, 0);
        BufferedImage picture = fitted(reader.read(0, step), format.equals("png"));
        if (format.equals("png")) {
            byte[] png = png(picture);
            if (png.length <= HEAVY_PNG || isTransparent(picture)) {
                return address("png", png);
            }
        }
        return address("jpeg", jpeg(picture));
    }

    private static BufferedImage fitted(BufferedImage picture, boolean mayBeTransparent) {
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean transparent = mayBeTransparent && picture.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            if (!transparent) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, width, height);
            }
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static boolean isTransparent(BufferedImage picture) {
        return picture.getColorModel().hasAlpha();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", target);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        BufferedImage opaque = fitted(picture, false);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(opaque, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static String address(String format, byte[] content) {
        return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
