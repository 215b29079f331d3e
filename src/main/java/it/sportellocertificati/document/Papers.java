package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.document.press.PageTemplates;
import it.sportellocertificati.document.press.PageWords;
import it.sportellocertificati.document.press.Press;
import it.sportellocertificati.document.press.QrCode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * The papers of a citizen's booking as PDF, each at once PDF/A-2a (kept for years) and PDF/UA-1 (read aloud), in Italian or English.
 * What the office files is Italian in either language, with the English words beneath.
 */
@Service
public class Papers {

    private final MessageSource messages;

    /** Made at the first paper, since a start has no use for them. */
    private final Supplier<Press> press = SingletonSupplier.of(Press::new);

    private final Supplier<PageTemplates> templates = SingletonSupplier.of(PageTemplates::new);

    Papers(MessageSource messages) {
        this.messages = messages;
    }

    /** What the citizen keeps: number, QR, what to bring, price, day, place, and how to cancel. */
    public byte[] bookingSheet(SheetFacts facts) {
        return print("sheet", facts.language(), facts.number(), facts);
    }

    /** The request to the office, filled in but for the signature. */
    public byte[] requestForm(RequestFacts facts) {
        return print("request", facts.language(), facts.number(), facts);
    }

    /** The delegation, filled in but for the signature. */
    public byte[] delegationForm(DelegationFacts facts) {
        return print("delegation", facts.language(), facts.number(), facts);
    }

    /** What was handed over, to whom and against what, to be signed by who collects and kept by the office. */
    public byte[] collectionReceipt(CollectionFacts facts) {
        return print("collection", facts.language(), facts.number(), facts);
    }

    /** The QR code holds the number and nothing else: whoever finds the sheet learns no more from it than from the eye. */
    private byte[] print(String page, Locale language, BookingNumber number, Object facts) {
        var act = new PageWords(messages, Locale.ITALIAN);
        boolean translated = !Locale.ITALIAN.getLanguage().equals(language.getLanguage());
        Map<String, Object> values = Map.of(
                "facts",
                facts,
                "number",
                number.value(),
                "qr",
                QrCode.of(number.value()),
                "words",
                translated ? new PageWords(messages, Locale.ENGLISH) : act,
                "act",
                act,
                "translated",
                translated);
        return press.get().print(templates.get().fill(page, number.value(), values));
    }
}
