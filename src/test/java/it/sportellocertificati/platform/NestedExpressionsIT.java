package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.RunningApplication;
import org.junit.jupiter.api.Test;

/** CVE-2026-109432, over the path by which it was reproduced: the web applications' REST with a logged-in user. */
class NestedExpressionsIT extends RunningApplication {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Test
    void refusesAnExpressionNestedInATaskQuery() {
        var clerk = signedIn("tasklist", "procura.addetto");

        var answer = clerk.post(ENGINE + "/task", "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("alternatives");
    }
}
