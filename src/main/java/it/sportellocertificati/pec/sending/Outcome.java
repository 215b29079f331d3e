package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.health.LineAlarm;

/** How an attempt to hand a letter over ended. */
sealed interface Outcome {

    /** The provider took it. */
    record Taken() implements Outcome {}

    /** The provider refused it for good (5xx). */
    record Refused(int code, String words) implements Outcome {}

    /** The provider refused it for now (4xx). */
    record PutOff(int code, String words) implements Outcome {}

    /** The line broke after the content had begun to go. */
    record InDoubt() implements Outcome {}

    /** The line broke before any content went: the letter is as it was, and it is the line that has to rest. */
    record LineLost(LineAlarm reason) implements Outcome {}

    /** It was claimed and not begun: the line had failed before it, or the sender was stopped, or too late. */
    record Untried() implements Outcome {}
}
