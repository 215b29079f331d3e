package it.sportellocertificati.platform.rest;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import org.camunda.bpm.engine.ProcessEngineException;

/** Refusals that come as the engine throws them, as for claiming a task, passing it on. */
final class EngineRefusals extends RefusalMapper<ProcessEngineException> {

    EngineRefusals(@Context ServletContext application, @Context HttpServletRequest request) {
        super(application, request);
    }
}
