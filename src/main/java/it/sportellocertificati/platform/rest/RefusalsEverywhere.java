package it.sportellocertificati.platform.rest;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Adds the mappers to every REST application of the engine. Camunda names those applications by class when it registers
 * its servlets, so nothing can be handed to them; Jersey finds this one by itself (META-INF/services).
 */
public class RefusalsEverywhere implements AutoDiscoverable {

    /** Before the engine's own mappers for the same exceptions: among equals, Jersey takes whichever it finds first. */
    private static final int BEFORE_THE_ENGINES = 1;

    @Override
    public void configure(FeatureContext context) {
        context.register(RestRefusals.class, BEFORE_THE_ENGINES);
        context.register(EngineRefusals.class, BEFORE_THE_ENGINES);
        context.register(BareRefusals.class, BEFORE_THE_ENGINES);
    }
}
