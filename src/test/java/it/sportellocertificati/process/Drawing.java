package it.sportellocertificati.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a model's parts stand on the page, in its own pixels.
 *
 * @param shapes by the id of the node
 * @param labels that stand outside their node, or on a flow, by its id
 * @param flows by the id of the sequence flow
 */
record Drawing(Map<String, Box> shapes, Map<String, Box> labels, Map<String, Line> flows) {

    record Point(double x, double y) {}

    record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        Point centre() {
            return new Point((left + right) / 2, (top + bottom) / 2);
        }

        /** Gateways are drawn as rhombs and events as circles, so that flows dock at the middle of a side. */
        boolean hasDock(Point point) {
            boolean onSide = (point.x == left || point.x == right) && point.y > top && point.y < bottom;
            boolean onEdge = (point.y == top || point.y == bottom) && point.x > left && point.x < right;
            return onSide || onEdge;
        }
    }

    /** A flow from one node to another, as a chain of points. */
    record Line(String from, String to, List<Point> points) {

        /** Each piece as a box without thickness. */
        List<Box> pieces() {
            List<Box> pieces = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                Point a = points.get(i - 1);
                Point b = points.get(i);
                pieces.add(new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)));
            }
            return pieces;
        }

        /** Whether the flow runs through the inside of the box; lying along its border does not count. */
        boolean enters(Box box) {
            return pieces().stream()
                    .anyMatch(piece -> piece.left < box.right
                            && piece.right > box.left
                            && piece.top < box.bottom
                            && piece.bottom > box.top);
        }

        boolean touches(Line other) {
            return pieces().stream()
                    .anyMatch(mine -> other.pieces().stream()
                            .anyMatch(theirs -> mine.left <= theirs.right
                                    && theirs.left <= mine.right
                                    && mine.top <= theirs.bottom
                                    && theirs.top <= mine.bottom));
        }

        boolean isOrthogonal() {
            return pieces().stream().allMatch(piece -> piece.left == piece.right || piece.top == piece.bottom);
        }
    }

    static Drawing of(BpmnModelInstance model) {
        Drawing drawing = new Drawing(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            String id = shape.getBpmnElement().getId();
            drawing.shapes.put(id, box(shape.getBounds()));
            drawing.addLabel(id, shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            drawing.flows.put(
                    flow.getId(),
                    new Line(flow.getSource().getId(), flow.getTarget().getId(), points(edge.getWaypoints())));
            drawing.addLabel(flow.getId(), edge.getBpmnLabel());
        }
        return drawing;
    }

    Box shape(String id) {
        return Objects.requireNonNull(shapes.get(id), id);
    }

    private void addLabel(String id, @Nullable BpmnLabel label) {
        if (label != null) {
            labels.put(id, box(label.getBounds()));
        }
    }

    private static Box box(Bounds bounds) {
        return new Box(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    private static List<Point> points(Collection<Waypoint> waypoints) {
        return waypoints.stream()
                .map(waypoint -> new Point(waypoint.getX(), waypoint.getY()))
                .toList();
    }
}
