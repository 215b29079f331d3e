package it.sportellocertificati.simulator;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches for the provider's misbehaviour, so that whoever tries the demo can see how it is borne. */
@Controller
@SimulatorOnly
@RequestMapping("/simulatore/guasti")
class FaultPage {

    private final EmbeddedProvider provider;

    FaultPage(EmbeddedProvider provider) {
        this.provider = provider;
    }

    @GetMapping
    String switches(@RequestParam(defaultValue = "") String fatto, Model model) {
        model.addAttribute("faults", Fault.values());
        model.addAttribute("switchedOn", provider.faults());
        model.addAttribute("done", fatto);
        return "simulatore/faults";
    }

    @PostMapping
    String misbehave(@RequestParam(name = "guasto", defaultValue = "") Set<Fault> chosen) {
        provider.misbehave(chosen.toArray(Fault[]::new));
        return "redirect:/simulatore/guasti?fatto=guasti";
    }

    @PostMapping("/riavvio")
    String restart() {
        provider.restart();
        return "redirect:/simulatore/guasti?fatto=riavvio";
    }
}
