package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.delivery.LetterUnmatched;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/unmatched-notice.bpmn")
class UnmatchedNoticeTest {

    private static final Rehearsal REHEARSAL = Rehearsal.covering(UnmatchedNotice.PROCESS);
    private static final UUID LETTER = UUID.randomUUID();

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = REHEARSAL.coverage();

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
    }

    @Test
    void givesTheLetterToTheClerksWhoMatchIt() {
        ProcessInstance notice = received();
        assertThat(notice).hasBusinessKey(LETTER.toString()).isWaitingAtExactly(UnmatchedNotice.TASK_MATCH_NOTICE);
        assertThat(REHEARSAL.task(UnmatchedNotice.TASK_MATCH_NOTICE)).hasCandidateGroup("procura-clerks");

        REHEARSAL.domain.matched = true;
        REHEARSAL.complete(UnmatchedNotice.TASK_MATCH_NOTICE);

        assertThat(notice).hasPassed(UnmatchedNotice.END_EVENT_NOTICE_MATCHED).isEnded();
    }

    @Test
    void endsWhenTheClerkSetsTheLetterAside() {
        ProcessInstance notice = received();

        REHEARSAL.domain.matched = false;
        REHEARSAL.complete(UnmatchedNotice.TASK_MATCH_NOTICE);

        assertThat(notice).hasPassed(UnmatchedNotice.END_EVENT_NOTICE_SET_ASIDE).isEnded();
    }

    @Test
    void refusesACompletionWithoutADecision() {
        ProcessInstance notice = received();

        assertThatThrownBy(() -> REHEARSAL.complete(UnmatchedNotice.TASK_MATCH_NOTICE))
                .rootCause()
                .isInstanceOf(Conflict.class)
                .hasMessage("delivery.match.missing");

        assertThat(notice).isWaitingAtExactly(UnmatchedNotice.TASK_MATCH_NOTICE);
    }

    private static ProcessInstance received() {
        REHEARSAL.transaction.executeWithoutResult(t -> REHEARSAL.course.on(new LetterUnmatched(LETTER)));
        return REHEARSAL.instance(UnmatchedNotice.PROCESS);
    }
}
