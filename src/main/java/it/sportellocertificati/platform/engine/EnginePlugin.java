package it.sportellocertificati.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.jspecify.annotations.Nullable;

/** Puts our own guards and grants into the engine before it is built. */
class EnginePlugin extends SpringBootProcessEnginePlugin {

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setResourceAuthorizationProvider(new OwnAuthorizations());
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> others) {
        var interceptors = new ArrayList<CommandInterceptor>();
        // An interceptor knows its successor: each chain needs one of its own.
        interceptors.add(new ExpressionGuard());
        interceptors.addAll(Objects.requireNonNullElse(others, List.of()));
        return interceptors;
    }
}
