package it.sportellocertificati.platform.rest;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Refusals that a resource has turned into its own exception, as for completing a task. */
final class RestRefusals extends RefusalMapper<RestException> {

    RestRefusals(@Context ServletContext application, @Context HttpServletRequest request) {
        super(application, request);
    }
}
