package it.sportellocertificati.report.html;

import it.sportellocertificati.common.Rejected;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a text. While it is cleaned each is a number, so that the steps need not carry megabytes about. Pictures come with the
 * text: whatever would be fetched from elsewhere tells a stranger who reads, and may be gone tomorrow.
 */
final class Pictures {

    private static final int AT_MOST = 60;
    private static final String SOURCE = "src";

    private final List<String> sources = new ArrayList<>();

    private Pictures() {}

    static Pictures takenFrom(Document draft, Set<String> known, Set<String> notes) {
        Pictures pictures = new Pictures();
        for (Element picture : draft.select("img")) {
            picture.removeAttr(AllowList.PICTURE);
            String source = known.contains(picture.attr(SOURCE)) ? picture.attr(SOURCE) : renewed(picture.attr(SOURCE));
            if (source == null) {
                notes.add("report.clean.picture");
                picture.remove();
                continue;
            }
            picture.removeAttr(SOURCE);
            picture.attr(AllowList.PICTURE, String.valueOf(pictures.sources.size()));
            pictures.sources.add(source);
        }
        if (pictures.sources.size() > AT_MOST) {
            throw Rejected.of("html", "report.html.tooManyPictures", AT_MOST);
        }
        return pictures;
    }

    void putBack(Element body) {
        for (Element picture : body.select("img")) {
            int number = Integer.parseInt(picture.attr(AllowList.PICTURE));
            String alt = picture.attr("alt").strip();
            picture.clearAttributes();
            picture.attr(SOURCE, sources.get(number));
            picture.attr("alt", alt);
        }
    }

    private static @Nullable String renewed(String source) {
        int comma = source.indexOf(',');
        if (comma < 0 || !source.substring(0, comma).matches("(?i)data:image/(png|jpe?g);base64")) {
            return null;
        }
        byte[] content;
        try {
            content = Base64.getMimeDecoder().decode(source.substring(comma + 1));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
        return PictureCodec.renew(content);
    }
}
