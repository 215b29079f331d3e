package it.sportellocertificati.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import it.sportellocertificati.common.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which field of a JSON body could not be read, by its path and never by its value. */
final class JsonFault {

    private JsonFault() {}

    static List<FieldProblem> of(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return List.of(FieldProblem.of(path(unknown), "web.json.unknownField"));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return List.of(FieldProblem.of(path(mapping), "web.json.wrongForm"));
        }
        if (cause instanceof JacksonException broken && broken.getLocation() != null) {
            return List.of(FieldProblem.of(
                    "",
                    "web.json.broken",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr()));
        }
        return List.of();
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
