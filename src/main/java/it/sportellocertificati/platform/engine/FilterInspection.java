package it.sportellocertificati.platform.engine;

import org.camunda.bpm.engine.FilterService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Looks at the stored filters before the first request comes in. {@link ExpressionGuard} lets no foreign expression be
 * stored, so one that is there came past the application: the start fails rather than run it.
 */
@Component
class FilterInspection implements SmartInitializingSingleton {

    private final FilterService filters;

    FilterInspection(FilterService filters) {
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var filter : filters.createFilterQuery().list()) {
            if (!StoredExpressions.foreignTo(filter).isEmpty()) {
                throw new IllegalStateException("The Tasklist filter " + filter.getId()
                        + " holds an expression that is not the application's own. Remove the row of that id from"
                        + " ACT_RU_FILTER and find out who put it there.");
            }
        }
    }
}
