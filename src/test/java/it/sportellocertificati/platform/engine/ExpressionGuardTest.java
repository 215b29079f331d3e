package it.sportellocertificati.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

/** The hole in the bare engine, and the same engine with the guard. */
class ExpressionGuardTest {

    @Test
    void theBareEngineEvaluatesWhatIsNested() {
        with(false, tasks -> assertThat(nested(tasks).list()).isEmpty());
    }

    @Test
    void theGuardedEngineRefusesWhatIsNested() {
        with(true, tasks -> {
            assertThatThrownBy(() -> nested(tasks).list()).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> nested(tasks).count()).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> nested(tasks).singleResult()).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> nested(tasks).listPage(0, 1)).isInstanceOf(BadUserRequestException.class);
        });
    }

    @Test
    void theGuardedEngineAnswersQueriesWithoutExpressions() {
        with(
                true,
                tasks -> assertThat(tasks.createTaskQuery()
                                .or()
                                .taskAssignee("somebody")
                                .taskCandidateGroup("some")
                                .endOr()
                                .list())
                        .isEmpty());
    }

    private static TaskQuery nested(TaskService tasks) {
        return tasks.createTaskQuery().or().dueBeforeExpression("${now()}").endOr();
    }

    private static void with(boolean guard, Consumer<TaskService> test) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
                .setProcessEngineName(
                        "guard-" + guard + "-" + UUID.randomUUID().toString().replace("-", ""))
                .setJobExecutorActivate(false);
        if (guard) {
            configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new ExpressionGuard()));
        }
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            test.accept(engine.getTaskService());
        } finally {
            engine.close();
        }
    }
}
