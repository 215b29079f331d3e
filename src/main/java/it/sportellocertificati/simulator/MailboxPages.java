package it.sportellocertificati.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Every mailbox of the demo can be read here, so that one sees what an administration would receive. */
@Controller
@SimulatorOnly
@RequestMapping("/simulatore")
class MailboxPages {

    private final EmbeddedProvider provider;

    MailboxPages(EmbeddedProvider provider) {
        this.provider = provider;
    }

    @ModelAttribute("times")
    ProviderTimes times() {
        return new ProviderTimes();
    }

    @GetMapping
    String mailboxes(Model model) {
        model.addAttribute("mailboxes", provider.mailboxes());
        return "simulatore/mailboxes";
    }

    @GetMapping("/caselle/{address}")
    String mailbox(
            @PathVariable String address,
            @RequestParam(name = "inviato", required = false) @Nullable String sent,
            Model model) {
        requireMailbox(address);
        model.addAttribute("sent", sent != null);
        List<MailboxMessage> newestFirst = new ArrayList<>(provider.mailbox(address));
        Collections.reverse(newestFirst);
        model.addAttribute("address", address);
        model.addAttribute("messages", newestFirst);
        return "simulatore/mailbox";
    }

    @GetMapping("/caselle/{address}/{number}")
    String message(@PathVariable String address, @PathVariable long number, Model model) {
        byte[] raw = provider.raw(address, number);
        model.addAttribute("address", address);
        model.addAttribute("number", number);
        model.addAttribute("view", MessageReader.read(raw));
        model.addAttribute(
                "summary",
                provider.mailbox(address).stream()
                        .filter(message -> message.number() == number)
                        .findFirst()
                        .orElseThrow());
        return "simulatore/message";
    }

    @GetMapping("/caselle/{address}/{number}/messaggio.eml")
    ResponseEntity<byte[]> raw(@PathVariable String address, @PathVariable long number) {
        return download("messaggio-" + number + ".eml", provider.raw(address, number));
    }

    @GetMapping("/caselle/{address}/{number}/allegati/{index}")
    ResponseEntity<byte[]> attachment(
            @PathVariable String address, @PathVariable long number, @PathVariable int index) {
        byte[] raw = provider.raw(address, number);
        byte[] content = MessageReader.attachment(raw, index);
        return download(MessageReader.read(raw).attachments().get(index).name(), content);
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String missing() {
        return "simulatore/missing";
    }

    private void requireMailbox(String address) {
        if (provider.mailboxes().stream().noneMatch(mailbox -> mailbox.address().equals(address))) {
            throw new NoSuchElementException("no such mailbox");
        }
    }

    /** Always as a download of no known type: what came by mail is never run or drawn by the browser from here. */
    private static ResponseEntity<byte[]> download(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
