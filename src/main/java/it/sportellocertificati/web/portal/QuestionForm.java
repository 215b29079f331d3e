package it.sportellocertificati.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form in which a citizen asks after a booking, to follow it or to take it back: it shows again what was typed, and what is wrong. */
@Component
class QuestionForm {

    private final Conversations conversations;
    private final MessageSource messages;

    QuestionForm(Conversations conversations, MessageSource messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    /** @return the conversation in which it was typed; none where nothing was */
    Optional<Conversation> show(HttpServletRequest request, Model page, Locale language) {
        Optional<Conversation> found = conversations.of(request);
        page.addAttribute("typed", found.map(Conversation::question).orElse(Typed.NOTHING));
        page.addAttribute(
                "faults",
                Faults.of(
                        found.map(Conversation::questionProblems).orElse(List.of()),
                        Question.FIELDS,
                        messages,
                        language));
        return found;
    }
}
