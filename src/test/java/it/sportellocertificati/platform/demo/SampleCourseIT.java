package it.sportellocertificati.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.WebUser;
import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.citizen.CallList;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.platform.demo.SampleBooking.End;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Samples end where they should, and their tasks are seen and worked on by the right people alone. */
class SampleCourseIT extends RunningApplication {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired
    private SampleCourse course;

    @Autowired
    private SampleCitizenCourse citizensCourse;

    @Autowired
    private CitizenBookings citizensBookings;

    @Autowired
    private CallList calls;

    @Autowired
    private StageHands staff;

    @Autowired
    private Bookings bookings;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ObjectMapper json;

    static Stream<SampleBooking> samples() {
        return SampleBooking.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleGetsAsFarAsItShall(SampleBooking sample) throws Exception {
        var number = play(sample);

        assertThat(bookings.get(number).state())
                .isIn(
                        switch (sample.end()) {
                            case TO_VERIFY -> Set.of(BookingState.SUBMITTED);
                            case TO_CORRECT -> Set.of(BookingState.CORRECTION_REQUESTED);
                            case TO_ISSUE -> Set.of(BookingState.ACCEPTED);
                            case ISSUED -> Set.of(BookingState.ISSUED, BookingState.DELIVERED);
                            case REFUSED -> Set.of(BookingState.REFUSED);
                            case CANCELLED -> Set.of(BookingState.CANCELLED);
                        });
    }

    static Stream<SampleCitizen> citizens() {
        return SampleCitizen.all().stream();
    }

    @ParameterizedTest
    @MethodSource("citizens")
    void everySampleOfACitizenGetsAsFarAsItShall(SampleCitizen sample) {
        var number = citizensCourse.play(sample);

        assertThat(citizensBookings.get(number).state())
                .isEqualTo(
                        switch (sample.end()) {
                            case IN_PREPARATION -> CitizenState.SUBMITTED;
                            case READY -> CitizenState.READY;
                            case COLLECTED -> CitizenState.COLLECTED;
                            case DECLINED -> CitizenState.DECLINED;
                            case CANCELLED -> CitizenState.CANCELLED;
                        });
        var called = sample.request().telephone() != null && sample.end() != SampleCitizen.End.IN_PREPARATION;
        assertThat(staff.as(Staff.LUCCA, () -> calls.open("lucca")).stream()
                        .anyMatch(call -> call.number().equals(number)))
                .isEqualTo(called);
    }

    @Test
    void aDeskSeesItsOwnTasksAndNoOthers() throws Exception {
        var viareggio = samples()
                .filter(sample -> sample.end() == End.TO_CORRECT)
                .findFirst()
                .orElseThrow();
        var task = taskOf(play(viareggio), "Task_CorrectBooking");

        assertThat(seen(signedIn("tasklist", "camera.viareggio"))).contains(task);
        assertThat(seen(signedIn("tasklist", "camera.lucca"))).doesNotContain(task);
        assertThat(seen(signedIn("tasklist", "amministrazione"))).doesNotContain(task);
        assertThat(seen(signedIn("tasklist", "procura.addetto"))).doesNotContain(task);
        assertThat(signedIn("tasklist", "camera.lucca")
                        .post(TASKS + "/" + task + "/claim", "{\"userId\":\"camera.lucca\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClerkTakesATaskGivesItBackAndPassesItOn() throws Exception {
        var task = toVerify();
        var clerk = signedIn("tasklist", "procura.addetto");

        assertThat(clerk.post(TASKS + "/" + task + "/claim", "{\"userId\":\"procura.addetto\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee(task)).isEqualTo("procura.addetto");
        assertThat(clerk.post(TASKS + "/" + task + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(assignee(task)).isNull();
        assertThat(clerk.post(TASKS + "/" + task + "/assignee", "{\"userId\":\"procura.addetto2\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee(task)).isEqualTo("procura.addetto2");
    }

    @Test
    void nobodyCompletesATaskWithoutADecision() throws Exception {
        var task = toVerify();

        var answer = signedIn("tasklist", "procura.addetto").post(TASKS + "/" + task + "/complete", "{}");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    private String toVerify() throws Exception {
        return taskOf(
                play(samples()
                        .filter(sample -> sample.end() == End.TO_VERIFY)
                        .findFirst()
                        .orElseThrow()),
                "Task_VerifyBooking");
    }

    private BookingNumber play(SampleBooking sample) throws Exception {
        return course.play(sample, 1, new SampleCertificates(Instant.now()));
    }

    private String taskOf(BookingNumber number, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }

    private @Nullable String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private Stream<String> seen(WebUser person) throws IOException {
        JsonNode list = json.readTree(person.get(TASKS).body());
        return StreamSupport.stream(list.spliterator(), false)
                .map(task -> task.get("id").asText());
    }
}
