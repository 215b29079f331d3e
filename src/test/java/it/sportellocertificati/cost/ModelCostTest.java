package it.sportellocertificati.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelCostTest {

    /** As measured; see docs/costs.md. A model that grows has to say so here. */
    static final int STATEMENTS = 377;

    static final int COMMITS = 13;

    @Test
    void oneBookingOfTheModelsAloneCostsWhatIsRecorded() throws Exception {
        DatabaseCost.Sum sum = new BareModels().oneBooking();

        System.out.println("Models alone, history full: " + sum);
        assertThat(sum.statements()).isBetween(100, STATEMENTS);
        assertThat(sum.commits()).isLessThanOrEqualTo(COMMITS);
    }
}
