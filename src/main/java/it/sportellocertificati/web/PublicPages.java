package it.sportellocertificati.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The pages that anybody may read: what this is, where to go, how it is done. They hold nothing about anybody. */
@Controller
class PublicPages {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final boolean demo;

    PublicPages(@Value("${sportello.pec.simulator.enabled:false}") boolean demo) {
        this.demo = demo;
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("tasklist")
    String tasklist() {
        return TASKLIST;
    }

    @ModelAttribute("newBooking")
    String newBooking() {
        return TASKLIST + "#/?processStart=AdministrationBooking";
    }

    @GetMapping("/")
    String entrance() {
        return "entrance";
    }

    @GetMapping("/manuale")
    String manual() {
        return "manual";
    }

    @GetMapping("/accedi")
    String login() {
        return "redirect:" + TASKLIST;
    }
}
