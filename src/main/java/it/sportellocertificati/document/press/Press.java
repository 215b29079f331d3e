package it.sportellocertificati.document.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Prints a page to a PDF that is PDF/A-2a and PDF/UA-1 at once. The font is embedded and covers the Latin, Greek and Cyrillic alphabets;
 * nothing is fetched from anywhere.
 */
public final class Press {

    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private final byte[] regular = PrintFont.regular();
    private final byte[] semibold = PrintFont.semibold();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It writes what it lays out, hence names of people.
        XRLog.setLoggingEnabled(false);
    }

    /** @param page well-formed XHTML with a title, a language and a description */
    public byte[] print(String page) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.useFont(
                () -> new ByteArrayInputStream(regular), "Source Sans", REGULAR, FontStyle.NORMAL, true, EVERYWHERE);
        builder.useFont(() -> new ByteArrayInputStream(semibold), "Source Sans", SEMIBOLD, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUnicodeLineBreaker(new LineBreaker());
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("document.paper.notPrinted", broken);
        }
        return pdf.toByteArray();
    }
}
