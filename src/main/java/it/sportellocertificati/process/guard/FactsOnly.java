package it.sportellocertificati.process.guard;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.process.Fact;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every variable that is no permitted {@link Fact}, that would outlast its transaction without need, or that changes what was
 * told. It stands where a value is turned into a row, behind start, completion,
 * correlation, task-local variables, batches, modification and migration alike, and says neither name nor value of what it refused.
 */
class FactsOnly<T extends TypedValue> implements TypedValueSerializer<T> {

    /** The engine's own counters of a step that is done once for each of several things; numbers, which it changes as it goes. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private final TypedValueSerializer<T> engines;

    FactsOnly(TypedValueSerializer<T> engines) {
        this.engines = engines;
    }

    @Override
    public void writeValue(T value, ValueFields fields) {
        // The same serializers also write the values of queries, which are no variables.
        if (fields instanceof VariableInstanceEntity variable
                && !isCounter(variable, value.getValue())
                && Fact.of(variable.getName())
                        .filter(fact -> fact.permits(value.getValue()))
                        .filter(fact -> variable.isTransient() || fact.lasts() && isNew(variable))
                        .isEmpty()) {
            throw new Conflict("process.variable.notPermitted");
        }
        engines.writeValue(value, fields);
    }

    private static boolean isCounter(VariableInstanceEntity variable, @Nullable Object value) {
        return value instanceof Integer && COUNTERS.contains(variable.getName());
    }

    /** A lasting fact is told once: whoever completes a task may not make the booking another desk's. */
    private static boolean isNew(VariableInstanceEntity variable) {
        return variable.getRevision() == 0;
    }

    @Override
    public T readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        return engines.readValue(fields, deserialize, asTransient);
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return engines.canHandle(value);
    }

    @Override
    public T convertToTypedValue(UntypedValueImpl value) {
        return engines.convertToTypedValue(value);
    }

    @Override
    public boolean isMutableValue(T value) {
        return engines.isMutableValue(value);
    }

    @Override
    public String getName() {
        return engines.getName();
    }

    @Override
    public ValueType getType() {
        return engines.getType();
    }

    @Override
    public String getSerializationDataformat() {
        return engines.getSerializationDataformat();
    }
}
