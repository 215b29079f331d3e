package it.sportellocertificati.process;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which process may start just now on this thread. A process starts only from the domain row that it is about, in its transaction;
 * a start by hand, by REST or by a batch finds no permit.
 */
@Component
public class StartPermits {

    private final ThreadLocal<@Nullable String> granted = new ThreadLocal<>();

    <T> T during(String businessKey, Supplier<T> start) {
        String before = granted.get();
        granted.set(businessKey);
        try {
            return start.get();
        } finally {
            restore(before);
        }
    }

    public boolean covers(@Nullable String businessKey) {
        return businessKey != null && businessKey.equals(granted.get());
    }

    private void restore(@Nullable String before) {
        if (before == null) {
            granted.remove();
        } else {
            granted.set(before);
        }
    }
}
