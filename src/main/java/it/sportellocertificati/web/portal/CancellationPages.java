package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenCancellations;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a booking back, by the link of a mail or by the code of the sheet. A link asks first: programs that look through mail open links
 * as well.
 */
@Controller
class CancellationPages {

    private static final String FORM = "redirect:/annulla";

    private final CitizenCancellations cancellations;
    private final Conversations conversations;
    private final LimitGuard guard;
    private final QuestionForm form;

    CancellationPages(
            CitizenCancellations cancellations, Conversations conversations, LimitGuard guard, QuestionForm form) {
        this.cancellations = cancellations;
        this.conversations = conversations;
        this.guard = guard;
        this.form = form;
    }

    /** @param token of the mail: it names no person, is good once and for a day */
    @GetMapping("/annulla")
    @Limited(Limit.TRACKING)
    String form(
            HttpServletRequest request,
            @RequestParam(name = "t", defaultValue = "") String token,
            Model page,
            Locale language) {
        Optional<Conversation> found = form.show(request, page, language);
        page.addAttribute("told", found.map(Conversation::takeTold).orElse(null));
        if (!token.isEmpty()) {
            page.addAttribute("token", token);
            page.addAttribute("linked", cancellations.linked(token).orElse(null));
        }
        return "portal/cancel";
    }

    @PostMapping("/annulla/collegamento")
    @Limited(Limit.CODE)
    String byLink(HttpServletRequest request, HttpServletResponse response, @RequestParam String token) {
        boolean cancelled = cancellations.byLink(token);
        Conversation conversation = conversations.begin(request, response);
        conversation.asked(Typed.NOTHING, List.of());
        conversation.tell(cancelled ? "cancel.done" : "cancel.link.useless");
        return FORM;
    }

    @PostMapping("/annulla")
    @Limited(Limit.CODE)
    @Nullable
    String byCode(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = new Question(Typed.of(request.getParameterMap(), Question.FIELDS));
        List<FieldProblem> problems = question.problemsOfCode();
        if (problems.isEmpty()) {
            if (!guard.mayAskAbout(question.counted(), response)) {
                return null;
            }
            if (!cancellations.byCode(
                    new BookingNumber(question.counted()), question.typed().get("code"))) {
                problems = List.of(FieldProblem.of("code", "cancel.code.useless"));
            }
        }
        Conversation conversation = conversations.begin(request, response);
        conversation.asked(problems.isEmpty() ? Typed.NOTHING : question.typed(), problems);
        if (problems.isEmpty()) {
            conversation.tell("cancel.done");
        }
        return FORM;
    }
}
