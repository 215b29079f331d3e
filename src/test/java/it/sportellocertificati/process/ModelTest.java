package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model, its file, its constants and its test speak of the same things by the same names. */
class ModelTest {

    private static final String PACKAGE = "it.sportellocertificati.process.";

    private static final Set<String> STARTED_IN_TASKLIST = Set.of(AdministrationBooking.PROCESS, SocialReport.PROCESS);

    static Stream<Path> models() {
        return Models.files().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileProcessConstantsAndTestBearOneName(Path file) throws ReflectiveOperationException {
        String process = Models.process(Models.read(file)).getId();

        assertThat(process.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .isEqualTo(Models.name(file));
        assertThat(constants(process)).containsEntry("PROCESS", process);
        assertThat(Class.forName(PACKAGE + process + "Test")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameInTheCodeIsInTheModelAndTheOtherWayRound(Path file) throws ReflectiveOperationException {
        BpmnModelInstance model = Models.read(file);
        String process = Models.process(model).getId();
        Set<String> named = new TreeSet<>(Set.of(process));
        for (BaseElement element :
                elements(model, Task.class, CallActivity.class, Event.class, Message.class, Error.class)) {
            named.add(element.getId());
        }

        assertThat(new TreeSet<>(constants(process).values())).isEqualTo(named);
    }

    private static Map<String, String> constants(String process) throws ReflectiveOperationException {
        Map<String, String> constants = new TreeMap<>();
        for (Field field : Class.forName(PACKAGE + process).getFields()) {
            constants.put(field.getName(), (String) field.get(null));
        }
        return constants;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyIdIsSpoken(Path file) {
        BpmnModelInstance model = Models.read(file);

        assertThat(elements(model, FlowElement.class, EventDefinition.class, Message.class, Error.class))
                .extracting(BaseElement::getId)
                .allMatch(id -> id.matches("[A-Z][A-Za-z]+_[A-Z][A-Za-z]+"));
    }

    @SafeVarargs
    private static Collection<BaseElement> elements(BpmnModelInstance model, Class<? extends BaseElement>... kinds) {
        List<BaseElement> elements = new ArrayList<>();
        for (Class<? extends BaseElement> kind : kinds) {
            elements.addAll(model.getModelElementsByType(kind));
        }
        return elements;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyProcessIsExplainedAndItsHistoryEnds(Path file) {
        Process process = Models.process(Models.read(file));

        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
        assertThat(process.getDocumentations()).isNotEmpty();
        assertThat(process.isCamundaStartableInTasklist()).isEqualTo(STARTED_IN_TASKLIST.contains(process.getId()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesAndErrorsAreNamedByTheirIds(Path file) {
        BpmnModelInstance model = Models.read(file);

        assertThat(model.getModelElementsByType(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).isEqualTo(message.getId()));
        assertThat(model.getModelElementsByType(Error.class))
                .allSatisfy(error -> assertThat(error.getErrorCode()).isEqualTo(error.getId()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeThatPeopleReadHasALabel(Path file) {
        BpmnModelInstance model = Models.read(file);

        assertThat(model.getModelElementsByType(Activity.class))
                .filteredOn(activity -> !(activity instanceof SubProcess))
                .allSatisfy(activity ->
                        assertThat(activity.getName()).as(activity.getId()).isNotBlank());
        assertThat(model.getModelElementsByType(Event.class))
                .allSatisfy(
                        event -> assertThat(event.getName()).as(event.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCallKeepsTheNumberAndTheDeploymentItBelongsTo(Path file) {
        Set<String> processes = models().map(
                        other -> Models.process(Models.read(other)).getId())
                .collect(Collectors.toSet());

        for (CallActivity call : Models.read(file).getModelElementsByType(CallActivity.class)) {
            assertThat(processes).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(Models.below(call, CamundaIn.class))
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .contains("#{execution.processBusinessKey}");
        }
    }

    /** What takes long or leaves the house. Papers are drawn while nobody waits for the page; other notes are lines of text. */
    private static final Set<String> WAIT_FOR_A_COMMIT = Set.of(
            PecDelivery.TASK_SEND_MESSAGE,
            CitizenBooking.TASK_TELL_BOOKED,
            ReportPublication.TASK_PUBLISH_EDITION,
            ReportPublication.TASK_PUSH_EDITION,
            ReportAnnouncement.TASK_ANNOUNCE_EDITION);

    @ParameterizedTest
    @MethodSource("models")
    void whateverRunsAsAJobIsTriedAgainAndOnlyTheSendingWaitsForACommit(Path file) {
        BpmnModelInstance model = Models.read(file);

        for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
            assertThat(Models.below((BaseElement) timer.getParentElement(), CamundaFailedJobRetryTimeCycle.class))
                    .as(timer.getId())
                    .hasSize(1);
            assertThat(timer.getTimeDuration())
                    .as("a length of time in a model")
                    .isNull();
        }
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean sends = WAIT_FOR_A_COMMIT.contains(node.getId());
            assertThat(node.isCamundaExclusive()).as(node.getId()).isTrue();
            assertThat(node.isCamundaAsyncAfter()).as(node.getId()).isFalse();
            assertThat(node.isCamundaAsyncBefore()).as(node.getId()).isEqualTo(sends);
            assertThat(!sends
                            || Models.below(node, CamundaFailedJobRetryTimeCycle.class)
                                            .size()
                                    == 1)
                    .isTrue();
        }
    }
}
