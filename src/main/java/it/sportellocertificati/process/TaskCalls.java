package it.sportellocertificati.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.ChapterKey;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a form what its task is about. A desk may read its own tasks but no process instance, where the business key stands; opening all
 * instances to it would show every other desk's numbers.
 */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Attività")
class TaskCalls {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final EngineSteps steps;
    private final Issuances issuances;

    TaskCalls(TaskService tasks, RuntimeService runtime, EngineSteps steps, Issuances issuances) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.steps = steps;
        this.issuances = issuances;
    }

    /**
     * What a task is about.
     *
     * @param key booking number, the id of the letter that waits to be matched, or the key of an edition of the report
     * @param citizen whether it is a citizen's booking, which is read at {@code /citizen-bookings/{key}}
     * @param purpose of the message to be settled, in that task alone
     * @param chapter of the report, in the tasks of one chapter; the key is the edition's then
     * @param step what has to be done, by the id that the model gives it
     */
    record TaskSubject(
            String key,
            boolean citizen,
            @Nullable String purpose,
            @Nullable String chapter,
            String step) {}

    @GetMapping("/{id}")
    @Operation(
            summary = "Dice di che cosa tratta un'attività",
            description =
                    "For whoever may read the task in the Tasklist: the booking's number or the letter's id, whether the booking is a"
                            + " citizen's, and the purpose of the message where one has to be settled. To anybody else the task"
                            + " does not exist (404).")
    TaskSubject read(@PathVariable String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw new Missing("process.task.unknown");
        }
        return steps.take(() -> subject(task));
    }

    private TaskSubject subject(Task task) {
        String key = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        boolean citizen = BookingNumber.findIn(key).stream().anyMatch(issuances::isCitizens);
        return new TaskSubject(
                key,
                citizen,
                (String) tasks.getVariable(task.getId(), Fact.PURPOSE.variable()),
                anchor((String) tasks.getVariable(task.getId(), Fact.CHAPTER.variable())),
                task.getTaskDefinitionKey());
    }

    private static @Nullable String anchor(@Nullable String chapter) {
        return chapter == null ? null : ChapterKey.parse(chapter).anchor();
    }
}
