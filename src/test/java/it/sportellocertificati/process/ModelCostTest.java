package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one booking costs the database by its models alone, so that no change of a model makes it dearer unseen. */
class ModelCostTest {

    private static final int STATEMENTS = 411;
    private static final int TRANSACTIONS = 10;
    private static final int CITIZENS_STATEMENTS = 156;
    private static final int CITIZENS_TRANSACTIONS = 4;

    @Test
    void oneBookingCostsNoMoreThanWasMeasured() {
        try (var booking = new BareBooking()) {
            DatabaseCost.Cost cost = booking.fromDeskToDelivery();

            System.out.println("One booking by its models alone: " + cost);
            cost.byKind().entrySet().stream()
                    .sorted(java.util.Map.Entry.<String, Integer>comparingByValue()
                            .reversed())
                    .forEach(kind -> System.out.println("  " + kind.getValue() + " " + kind.getKey()));
            assertThat(booking.running()).isZero();
            assertThat(cost.statements()).isLessThanOrEqualTo(STATEMENTS);
            assertThat(cost.transactions()).isLessThanOrEqualTo(TRANSACTIONS);
        }
    }

    @Test
    void aCitizensBookingCostsNoMoreThanWasMeasured() {
        try (var booking = new BareBooking()) {
            DatabaseCost.Cost cost = booking.fromRequestToCollection();

            System.out.println("One citizen's booking by its models alone: " + cost);
            assertThat(booking.running()).isZero();
            assertThat(cost.statements()).isLessThanOrEqualTo(CITIZENS_STATEMENTS);
            assertThat(cost.transactions()).isLessThanOrEqualTo(CITIZENS_TRANSACTIONS);
        }
    }
}
