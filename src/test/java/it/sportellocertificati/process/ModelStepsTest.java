package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What a model calls exists: steps, forms, groups, facts and other models; and nothing else is called. */
class ModelStepsTest {

    private static final String PACKAGE = "it.sportellocertificati.process.";
    private static final Set<String> GROUPS = Set.of(
            "procura-clerks",
            "procura-managers",
            "${requesters}",
            "${requesters},procura-clerks",
            "${purpose == 'NOTICE' ? requesters : 'procura-clerks'}",
            "procuratori",
            "procura-clerks,procura-managers",
            "${team}",
            "${cameraTeam}");
    private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z]\\w*");
    private static final Set<String> LANGUAGE = Set.of("not", "execution", "chaptersToWrite");

    static Stream<Path> models() {
        return Models.files().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsABeanOfTheRoom(Path file) throws ClassNotFoundException {
        BpmnModelInstance model = Models.read(file);

        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            assertStep(task.getCamundaDelegateExpression(), JavaDelegate.class);
        }
        for (var listener : model.getModelElementsByType(CamundaExecutionListener.class)) {
            assertStep(listener.getCamundaDelegateExpression(), ExecutionListener.class);
        }
        for (var listener : model.getModelElementsByType(CamundaTaskListener.class)) {
            assertStep(listener.getCamundaDelegateExpression(), TaskListener.class);
        }
    }

    private static void assertStep(@Nullable String expression, Class<?> kind) throws ClassNotFoundException {
        assertThat(expression).matches("\\$\\{\\w+}");
        String bean = String.valueOf(expression).replaceAll("\\W", "");
        assertThat(Class.forName(PACKAGE + StringUtils.capitalize(bean)))
                .isAssignableTo(kind)
                .hasAnnotation(Component.class);
    }

    @Test
    void everyStepOfTheRoomIsUsedByAModel() throws IOException {
        Set<String> used = models().flatMap(file -> steps(file).stream()).collect(Collectors.toSet());

        try (Stream<Path> sources = Files.list(Path.of("src/main/java/it/sportellocertificati/process"))) {
            List<String> steps = sources.map(
                            path -> path.getFileName().toString().replace(".java", ""))
                    .filter(ModelStepsTest::isStep)
                    .map(StringUtils::uncapitalize)
                    .toList();
            assertThat(steps).isNotEmpty().allMatch(used::contains);
        }
    }

    private static boolean isStep(String name) {
        try {
            Class<?> type = Class.forName(PACKAGE + name);
            return Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                    .anyMatch(kind -> kind.isAssignableFrom(type));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingRunsThatIsNotAStepOfTheRoom(Path file) {
        assertThat(Models.read(file).getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(text(file))
                .doesNotContain("camunda:class=", "camunda:expression=", "camunda:script", "camunda:connector");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskOfAPersonHasAFormAGroupAnExplanationAndARuleForItsCompletion(Path file) {
        for (UserTask task : Models.read(file).getModelElementsByType(UserTask.class)) {
            assertFormExists(task.getCamundaFormKey());
            assertThat(GROUPS).contains(task.getCamundaCandidateGroups());
            assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
            assertThat(Models.below(task, CamundaTaskListener.class))
                    .as(task.getId())
                    .extracting(CamundaTaskListener::getCamundaEvent)
                    .containsOnlyOnce("complete")
                    .isSubsetOf("create", "complete");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStartFormIsAFile(Path file) {
        Models.read(file).getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormKey)
                .filter(key -> key != null)
                .forEach(ModelStepsTest::assertFormExists);
    }

    private static void assertFormExists(@Nullable String key) {
        assertThat(key).startsWith("embedded:deployment:forms/").endsWith(".html");
        assertThat(Path.of(String.valueOf(key).replace("embedded:deployment:", "")))
                .isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("models")
    void expressionsSpeakOfPermittedFactsAlone(Path file) {
        BpmnModelInstance model = Models.read(file);
        Set<String> facts = Arrays.stream(Fact.values()).map(Fact::variable).collect(Collectors.toSet());
        Set<String> steps = steps(file);

        Set<String> spoken = EXPRESSION
                .matcher(text(file))
                .results()
                .map(found -> found.group(1).replaceAll("'[^']*'", ""))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(MatchResult::group)
                .filter(name -> !LANGUAGE.contains(name) && !steps.contains(name))
                .collect(Collectors.toSet());
        assertThat(facts).containsAll(spoken);
        assertThat(model.getModelElementsByType(CamundaIn.class))
                .filteredOn(in -> in.getCamundaBusinessKey() == null)
                .allMatch(in -> facts.contains(in.getCamundaTarget()));
        assertThat(model.getModelElementsByType(CamundaOut.class)).isEmpty();
    }

    private static Set<String> steps(Path file) {
        return STEP.matcher(text(file)).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
