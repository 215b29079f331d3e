package it.sportellocertificati.platform.rest;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;

/**
 * A rule's refusal, found behind whatever the engine has wrapped around it.
 *
 * @param kind last part of the problem's type, the same as on the JSON interface
 * @param code key of the message that says what to do
 */
record RefusalWords(Response.Status status, String kind, String code, List<Object> args) {

    private static final String CHANGED = "platform.changedMeanwhile";

    static Optional<RefusalWords> behind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Conflict conflict) {
                return Optional.of(
                        new RefusalWords(Response.Status.CONFLICT, "conflict", conflict.code(), conflict.args()));
            }
            if (cause instanceof Missing missing) {
                return Optional.of(
                        new RefusalWords(Response.Status.NOT_FOUND, "missing", missing.code(), missing.args()));
            }
            if (cause instanceof Rejected rejected && !rejected.problems().isEmpty()) {
                FieldProblem first = rejected.problems().get(0);
                return Optional.of(
                        new RefusalWords(Response.Status.BAD_REQUEST, "rejected", first.code(), first.args()));
            }
            if (cause instanceof OptimisticLockingException) {
                return Optional.of(new RefusalWords(Response.Status.CONFLICT, "conflict", CHANGED, List.of()));
            }
        }
        return Optional.empty();
    }
}
