package it.sportellocertificati.platform.engine;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever comes second is told to try again. */
class ChangedMeanwhileTest {

    @Test
    void answersAConflictThatSaysWhatToDo() throws Exception {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        MockMvcBuilders.standaloneSetup(new Busy())
                .setControllerAdvice(new ChangedMeanwhile(messages))
                .build()
                .perform(get("/busy").locale(Locale.ITALIAN))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ripetere l'operazione")));
    }

    @RestController
    private static class Busy {

        @GetMapping("/busy")
        void busy() {
            throw new OptimisticLockingException("somebody was quicker");
        }
    }
}
