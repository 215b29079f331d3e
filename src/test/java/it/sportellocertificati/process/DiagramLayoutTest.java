package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A model is read by people: nothing lies on anything else, and the usual way runs straight. */
class DiagramLayoutTest {

    static Stream<Path> models() {
        return Models.files().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoShapesOverlapButABoundaryEventAndItsHost(Path file) {
        BpmnModelInstance model = Models.read(file);
        Map<String, Drawing.Box> shapes = Drawing.of(model).shapes();

        pairs(shapes, (a, b) -> {
            if (!containsOrCarries(model, a.getKey(), b.getKey())
                    && !containsOrCarries(model, b.getKey(), a.getKey())) {
                assertThat(a.getValue().overlaps(b.getValue()))
                        .as(a.getKey() + " and " + b.getKey())
                        .isFalse();
            }
        });
    }

    private static boolean containsOrCarries(BpmnModelInstance model, String outer, String inner) {
        FlowElement element = model.getModelElementById(inner);
        boolean carries = element instanceof BoundaryEvent event
                && event.getAttachedTo().getId().equals(outer);
        boolean contains = element.getParentElement() instanceof SubProcess parent
                && parent.getId().equals(outer);
        return carries || contains;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLabelStandsFreeOfShapesFlowsAndOtherLabels(Path file) {
        BpmnModelInstance model = Models.read(file);
        Drawing drawing = Drawing.of(model);
        Set<String> areas = model.getModelElementsByType(SubProcess.class).stream()
                .map(SubProcess::getId)
                .collect(Collectors.toSet());

        drawing.labels().forEach((owner, label) -> {
            drawing.shapes().forEach((id, shape) -> {
                if (!areas.contains(id)) {
                    assertThat(label.overlaps(shape))
                            .as("label of " + owner + " on " + id)
                            .isFalse();
                }
            });
            drawing.flows()
                    .forEach((id, flow) -> assertThat(flow.enters(label))
                            .as("label of " + owner + " on " + id)
                            .isFalse());
        });
        pairs(
                drawing.labels(),
                (a, b) -> assertThat(a.getValue().overlaps(b.getValue()))
                        .as("labels of " + a.getKey() + " and " + b.getKey())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsAreSquareNeverTouchAndPassNoShape(Path file) {
        Drawing drawing = Drawing.of(Models.read(file));

        drawing.flows().forEach((id, flow) -> {
            assertThat(flow.isOrthogonal()).as(id).isTrue();
            assertThat(drawing.shape(flow.from()))
                    .matches(shape -> shape.hasDock(flow.points().get(0)), id);
            assertThat(drawing.shape(flow.to()))
                    .matches(
                            shape -> shape.hasDock(
                                    flow.points().get(flow.points().size() - 1)),
                            id);
        });
        pairs(
                drawing.flows(),
                (a, b) -> assertThat(a.getValue().touches(b.getValue()))
                        .as(a.getKey() + " and " + b.getKey())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowRunsThroughAShape(Path file) {
        BpmnModelInstance model = Models.read(file);
        Drawing drawing = Drawing.of(model);

        drawing.flows()
                .forEach((id, flow) -> drawing.shapes().forEach((shapeId, shape) -> {
                    boolean inside = containsOrCarries(model, shapeId, flow.from());
                    if (!inside) {
                        assertThat(flow.enters(shape))
                                .as(id + " through " + shapeId)
                                .isFalse();
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsOfAGatewayLeaveAndReachItAtItsCorners(Path file) {
        BpmnModelInstance model = Models.read(file);
        Drawing drawing = Drawing.of(model);

        drawing.flows().forEach((id, flow) -> {
            if (model.getModelElementById(flow.from()) instanceof Gateway) {
                assertCorner(drawing.shape(flow.from()), flow.points().get(0), id);
            }
            if (model.getModelElementById(flow.to()) instanceof Gateway) {
                assertCorner(
                        drawing.shape(flow.to()),
                        flow.points().get(flow.points().size() - 1),
                        id);
            }
        });
    }

    private static void assertCorner(Drawing.Box rhomb, Drawing.Point dock, String flow) {
        Drawing.Point centre = rhomb.centre();
        assertThat(dock.x() == centre.x() || dock.y() == centre.y()).as(flow).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "administration-booking, StartEvent_BookingSubmitted, EndEvent_BookingClosed",
        "booking-notice, StartEvent_NoticeExpected, EndEvent_NoticeMatched",
        "certificate-issue, StartEvent_BookingAccepted, EndEvent_CertificateIssued",
        "citizen-booking, StartEvent_BookingSubmitted, EndEvent_CertificatesCollected",
        "pec-delivery, StartEvent_MessagePrepared, EndEvent_MessageDelivered",
        "report-announcement, StartEvent_EditionOnSite, EndEvent_StakeholdersTold",
        "report-chapter, StartEvent_ChapterAssigned, EndEvent_ChapterWritten",
        "report-planning, StartEvent_PlanningOpened, EndEvent_PlanAgreed",
        "report-publication, StartEvent_EditionApproved, EndEvent_EditionPublished",
        "report-review, StartEvent_ReportEdited, EndEvent_EditionSubmitted",
        "social-report, StartEvent_EditionOpened, EndEvent_EditionPublished",
        "unmatched-notice, StartEvent_NoticeReceived, EndEvent_NoticeMatched"
    })
    void theUsualWayRunsStraightFromLeftToRight(String model, String start, String end) {
        Drawing drawing = Drawing.of(Models.read(Models.DIRECTORY.resolve(model + ".bpmn")));
        double height = drawing.shape(start).centre().y();

        String at = start;
        while (!at.equals(end)) {
            String from = at;
            Drawing.Line next = drawing.flows().values().stream()
                    .filter(flow -> flow.from().equals(from))
                    .filter(flow -> flow.points().stream().allMatch(point -> point.y() == height))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no straight way on from " + from));
            assertThat(next.points().get(0).x())
                    .isLessThan(next.points().get(next.points().size() - 1).x());
            at = next.to();
        }
        assertThat(drawing.shape(end).centre().y()).isEqualTo(height);
    }

    private static <T> void pairs(Map<String, T> parts, BiConsumer<Entry<String, T>, Entry<String, T>> check) {
        parts.entrySet()
                .forEach(a -> parts.entrySet().stream()
                        .filter(b -> a.getKey().compareTo(b.getKey()) < 0)
                        .forEach(b -> check.accept(a, b)));
    }
}
