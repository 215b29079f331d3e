package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.WebUser;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** A session that was planted before the log-in must not become the session of whoever signs in. */
class SessionsIT extends RunningApplication {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Test
    void signingInGivesTheSessionANewName() {
        WebUser clerk = visitor();
        clerk.get("/camunda/app/tasklist/default/");
        String planted = clerk.session().orElseThrow();

        assertThat(clerk.signIn("tasklist", "procura.addetto", passwordOf("procura.addetto")))
                .isEqualTo(200);

        assertThat(clerk.session()).isPresent().get().isNotEqualTo(planted);
        assertThat(visitor()
                        .send(HttpRequest.newBuilder(address(TASKS))
                                .header("Cookie", "JSESSIONID=" + planted)
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSession() {
        WebUser clerk = signedIn("tasklist", "procura.addetto");
        String session = clerk.session().orElseThrow();
        assertThat(clerk.get(TASKS).statusCode()).isEqualTo(200);

        clerk.post("/camunda/api/admin/auth/user/default/logout", "{}");

        assertThat(visitor()
                        .send(HttpRequest.newBuilder(address(TASKS))
                                .header("Cookie", "JSESSIONID=" + session)
                                .build())
                        .statusCode())
                .isEqualTo(401);
    }
}
