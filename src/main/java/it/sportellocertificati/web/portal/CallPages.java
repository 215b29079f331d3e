package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CallList;
import it.sportellocertificati.booking.citizen.CallOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom a desk has to call, since they gave no e-mail address. */
@Controller
class CallPages {

    private final CallList calls;
    private final Visits visits;

    CallPages(CallList calls, Visits visits) {
        this.calls = calls;
        this.visits = visits;
    }

    @GetMapping("/telefonate")
    String list(HttpServletRequest request, Model page) {
        String desk = visits.of(request).desk();
        page.addAttribute("calls", desk == null ? List.of() : calls.open(desk));
        page.addAttribute("outcomes", CallOutcome.values());
        return "portal/calls";
    }

    @PostMapping("/telefonate/{call}")
    String done(@PathVariable UUID call, @RequestParam CallOutcome outcome) {
        calls.done(call, outcome);
        return "redirect:/telefonate";
    }
}
