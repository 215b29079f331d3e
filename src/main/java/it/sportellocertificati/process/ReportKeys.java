package it.sportellocertificati.process;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a step of the report is about: the edition's key is the business key, and a chapter is told apart by a fact that lasts. */
final class ReportKeys {

    private ReportKeys() {}

    static EditionKey edition(DelegateExecution execution) {
        return EditionKey.parse(execution.getProcessBusinessKey());
    }

    static EditionKey edition(DelegateTask task) {
        return edition(task.getExecution());
    }

    static ChapterKey chapter(DelegateExecution execution) {
        return ChapterKey.parse((String) execution.getVariable(Fact.CHAPTER.variable()));
    }

    static ChapterKey chapter(DelegateTask task) {
        return chapter(task.getExecution());
    }
}
