package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenCancellations;
import it.sportellocertificati.booking.citizen.TrackedBooking;
import it.sportellocertificati.booking.citizen.Tracking;
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

/** Where a booking stands, by number, surname and birth date. A wrong number and a wrong name get the same answer. */
@Controller
class TrackingPages {

    private static final String FORM = "redirect:/stato";
    private static final String ANSWER = "redirect:/stato/esito";

    private final Tracking tracking;
    private final CitizenCancellations cancellations;
    private final Conversations conversations;
    private final LimitGuard guard;
    private final QuestionForm form;

    TrackingPages(
            Tracking tracking,
            CitizenCancellations cancellations,
            Conversations conversations,
            LimitGuard guard,
            QuestionForm form) {
        this.tracking = tracking;
        this.cancellations = cancellations;
        this.conversations = conversations;
        this.guard = guard;
        this.form = form;
    }

    @GetMapping("/stato")
    String form(HttpServletRequest request, Model page, Locale language) {
        conversations.of(request).filter(TrackingPages::needsNoMending).ifPresent(Conversation::forgetQuestion);
        form.show(request, page, language);
        return "portal/track";
    }

    @PostMapping("/stato")
    @Limited(Limit.TRACKING)
    @Nullable
    String ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = new Question(Typed.of(request.getParameterMap(), Question.FIELDS));
        List<FieldProblem> problems = question.problems();
        if (problems.isEmpty()) {
            if (!guard.mayAskAbout(question.counted(), response)) {
                return null;
            }
            if (find(question).isEmpty()) {
                problems = List.of(FieldProblem.of("number", "track.none"));
            }
        }
        conversations.begin(request, response).asked(question.typed(), problems);
        return problems.isEmpty() ? ANSWER : FORM;
    }

    /** Found anew each time it is looked at, since a booking moves on. */
    @GetMapping("/stato/esito")
    @Limited(Limit.TRACKING)
    String answer(HttpServletRequest request, Model page) {
        Optional<Conversation> asked = answered(request);
        Optional<TrackedBooking> booking = asked.flatMap(one -> find(new Question(one.question())));
        if (asked.isEmpty() || booking.isEmpty()) {
            return FORM;
        }
        page.addAttribute("booking", booking.get());
        page.addAttribute("told", asked.get().takeTold());
        return "portal/tracked";
    }

    @PostMapping("/stato/annullamento")
    @Limited(Limit.CODE)
    String askLink(HttpServletRequest request) {
        return answered(request)
                .map(conversation -> {
                    Question question = new Question(conversation.question());
                    cancellations.askLink(question.number(), question.surname(), question.birthDate());
                    conversation.tell("track.link.sent");
                    return ANSWER;
                })
                .orElse(FORM);
    }

    /** A question that was answered, or that was another page's; who comes next need not be who asked it. */
    private static boolean needsNoMending(Conversation conversation) {
        Question asked = new Question(conversation.question());
        return asked.isOne() && (conversation.questionProblems().isEmpty() || asked.isByCode());
    }

    private Optional<Conversation> answered(HttpServletRequest request) {
        return conversations
                .of(request)
                .filter(one -> one.question() != Typed.NOTHING
                        && one.questionProblems().isEmpty());
    }

    private Optional<TrackedBooking> find(Question question) {
        return tracking.find(question.number(), question.surname(), question.birthDate());
    }
}
