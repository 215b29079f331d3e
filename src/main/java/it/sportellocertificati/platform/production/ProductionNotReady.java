package it.sportellocertificati.platform.production;

import java.util.List;

/** Production may not start; every reason is named, so that an operator mends them all at once. */
class ProductionNotReady extends RuntimeException {

    private final List<String> reasons;

    ProductionNotReady(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
