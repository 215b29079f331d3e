package it.sportellocertificati.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code daticert.xml}, the certification data that every receipt and envelope carries. */
final class Daticert {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("xx");

    private final XMLStreamWriter xml;

    private Daticert(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param stated the moment that the receipt certifies
     */
    static byte[] of(AcceptedMessage message, Step step, ZonedDateTime stated) {
        var out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Daticert(xml).write(message, step, stated);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("daticert.xml", e);
        }
        return out.toByteArray();
    }

    private void write(AcceptedMessage message, Step step, ZonedDateTime stated) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        if (message.faults().contains(Fault.DOCTYPE)) {
            xml.writeDTD("<!DOCTYPE postacert PUBLIC \"posta certificata\" \"https://"
                    + step.issuer().domain() + "/dtd/postacert.dtd\">");
        }
        xml.writeStartElement("postacert");
        xml.writeAttribute("tipo", step.kind().type());
        xml.writeAttribute("errore", step.finding().error());
        writeHeading(message);
        writeData(message, step, stated);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeHeading(AcceptedMessage message) throws XMLStreamException {
        xml.writeStartElement("intestazione");
        element("mittente", message.sender().value());
        for (MailAddress recipient : message.recipients()) {
            xml.writeStartElement("destinatari");
            xml.writeAttribute("tipo", recipient.ordinary() ? "esterno" : "certificato");
            xml.writeCharacters(recipient.value());
            xml.writeEndElement();
        }
        element("risposte", message.sender().value());
        element("oggetto", message.subject());
        xml.writeEndElement();
    }

    private void writeData(AcceptedMessage message, Step step, ZonedDateTime stated) throws XMLStreamException {
        xml.writeStartElement("dati");
        element("gestore-emittente", step.issuer().title());
        xml.writeStartElement("data");
        xml.writeAttribute("zona", ZONE.format(stated));
        element("giorno", DAY.format(stated));
        element("ora", HOUR.format(stated));
        xml.writeEndElement();
        element("identificativo", message.identifier());
        String messageId = message.messageId();
        if (messageId != null && !message.faults().contains(Fault.MISSING_MSGID)) {
            element("msgid", messageId);
        }
        if (step.kind() == MessageKind.DELIVERY || step.kind() == MessageKind.ENVELOPE) {
            xml.writeEmptyElement("ricevuta");
            xml.writeAttribute("tipo", message.receiptForm().type());
        }
        MailAddress recipient = step.recipient();
        if (recipient != null) {
            // A provider that takes a message over names those for whom it does; it has delivered to nobody yet.
            element(step.kind() == MessageKind.TAKEN_IN_CHARGE ? "ricezione" : "consegna", recipient.value());
        }
        String extended = step.finding().extended(step.issuer());
        if (!extended.isEmpty()) {
            element("errore-esteso", extended);
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_XML.matcher(text).replaceAll("?"));
        xml.writeEndElement();
    }
}
