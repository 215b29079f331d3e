package it.sportellocertificati.report.figures;

import it.sportellocertificati.report.EditionKey;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What is to be reached, and what was. A consuntivo takes up the goals that the preventivo of its year set. */
@Service
public class Goals {

    public List<Goal> of(EditionKey edition) {
        throw new UnsupportedOperationException();
    }

    public Goal add(EditionKey edition, GoalEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** Of a goal that was taken up, actual and note alone can be changed. */
    public Goal change(EditionKey edition, UUID goal, GoalEntry entry) {
        throw new UnsupportedOperationException();
    }

    public void remove(EditionKey edition, UUID goal) {
        throw new UnsupportedOperationException();
    }

    /** Takes up what the approved preventivo of the year set and this consuntivo lacks. @return how many came */
    public int takeUp(EditionKey consuntivo) {
        throw new UnsupportedOperationException();
    }
}
