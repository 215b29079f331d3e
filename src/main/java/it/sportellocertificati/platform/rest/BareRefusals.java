package it.sportellocertificati.platform.rest;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;

/** Refusals that reach the door as our rules threw them: what guards a variable stands where the engine wraps nothing. */
final class BareRefusals extends RefusalMapper<RuntimeException> {

    BareRefusals(@Context ServletContext application, @Context HttpServletRequest request) {
        super(application, request);
    }
}
