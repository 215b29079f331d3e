package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.WebUser;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Which door opens to whom. */
class DoorsIT extends RunningApplication {

    private static final String DESKS = "/api/v1/desks";
    private static final Pattern PAGE_NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern POLICY_NONCE = Pattern.compile("'nonce-([^']+)'");

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/manuale",
                "/prenota",
                "/prenota/dati",
                "/stato",
                "/annulla",
                "/chiosco",
                "/privacy",
                "/accessibilita",
                "/v3/api-docs",
                "/actuator/health",
                "/camunda/app/tasklist/default/"
            })
    void whatIsPublicIsOpenToVisitors(String path) {
        assertThat(visitor().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/task",
                "/forms/new-booking.html",
                "/bpmn/administration-booking.bpmn",
                "/webjars/camunda/app/tasklist/index.html",
                "/application.yml",
                "/h2-console/",
                "/anything"
            })
    void whatNoDoorKnowsDoesNotExist(String path) {
        assertThat(visitor().get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        DESKS + ", 401",
        "/api/v1/bookings, 401",
        "/actuator/prometheus, 401",
        "/actuator, 401",
        "/posta, 401",
        "/sportello, 401",
        "/sportello/LU26-0000-0014, 401",
        "/telefonate, 401",
        "/chiosco/postazioni, 401",
        "/camunda/api/engine/engine/default/task, 401"
    })
    void aVisitorIsAskedToSignIn(String path, int status) {
        assertThat(visitor().get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/sportello, procura.addetto, 200",
        "/sportello, procura.dirigente, 403",
        "/sportello, camera.lucca, 403",
        "/sportello, amministrazione, 403",
        "/telefonate, camera.viareggio, 200",
        "/telefonate, procura.addetto, 403",
        "/telefonate, amministrazione, 403",
        "/prenota/dati, amministrazione, 200"
    })
    void pagesOfTheStaffOpenToThoseWhoWorkThere(String path, String user, int status) {
        assertThat(signedIn("welcome", user).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void aPageChangesNothingWithoutItsToken() {
        assertThat(signedIn("tasklist", "camera.lucca")
                        .send("POST", "/chiosco/postazioni", "", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor()
                        .send("POST", "/prenota/dati", "urgent=true", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void healthTellsAVisitorNoDetails() {
        assertThat(visitor().get("/actuator/health").body()).doesNotContain("components");
    }

    @Test
    void aMachineComesInByItsPasswordAndLeavesNoSession() {
        var answer = get(DESKS, "camera.lucca", passwordOf("camera.lucca"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedAsAProblemInItalian() {
        var answer = get(DESKS, "procura.addetto2", "sbagliata");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(answer.body()).contains("Accesso richiesto").contains("platform.unauthenticated");
    }

    @Test
    void aRefusalSpeaksEnglishToWhoeverAsks() {
        var answer =
                visitor().send(request(DESKS).header("Accept-Language", "en").build());

        assertThat(answer.body()).contains("Sign-in required");
    }

    @Test
    void aBrowserIsNeverAskedForAPasswordOfItsOwn() {
        var answer =
                visitor().send(request(DESKS).header("Sec-Fetch-Mode", "cors").build());

        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).doesNotContain("Basic"));
    }

    @Test
    void aPasswordSentAlongByAnotherSiteProvesNothing() {
        var answer = visitor()
                .send(request(DESKS)
                        .header("Authorization", basic("camera.lucca", passwordOf("camera.lucca")))
                        .header("Sec-Fetch-Site", "cross-site")
                        .build());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownSchemeProvesNothing() {
        var answer = visitor()
                .send(request(DESKS).header("Authorization", "Bearer nothing").build());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionOfTasklistReadsTheInterface() {
        assertThat(signedIn("tasklist", "camera.lucca").get(DESKS).statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionChangesNothingWithoutItsToken() {
        var desk = signedIn("tasklist", "camera.lucca");

        var bare = desk.send(request("/api/v1/bookings")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        var wrong = desk.send(request("/api/v1/bookings")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", "0".repeat(32))
                .POST(BodyPublishers.ofString("{}"))
                .build());
        var right = desk.post("/api/v1/bookings", "{}");

        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).contains("platform.forgeable");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(right.statusCode()).isNotIn(401, 403);
    }

    @Test
    void signingOutEndsTheSessionForTheInterfaceToo() {
        var desk = signedIn("tasklist", "camera.lucca");

        desk.post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(desk.get(DESKS).statusCode()).isEqualTo(401);
    }

    @Test
    void figuresOfTheMachineAreForAdministrators() {
        assertThat(get("/actuator/prometheus", "admin", passwordOf("admin")).statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/prometheus", "procura.dirigente", passwordOf("procura.dirigente"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void pagesOfOursCarryStrictHeaders() {
        var headers = visitor().get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void pagesOfTheWebApplicationsKeepTheirOwnPolicy() {
        var headers = visitor().get("/camunda/app/tasklist/default/").headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("nonce-").contains("frame-ancestors 'none'"));
    }

    /** A page whose scripts bear another nonce than its policy stays blank. */
    @Test
    void eachPageOfTheWebApplicationsHasTheNonceOfItsPolicyWhoeverElseLoadsOne() {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        List<HttpResponse<String>> pages = IntStream.range(0, 8)
                .mapToObj(person -> CompletableFuture.supplyAsync(this::pagesOfOnePerson, eight))
                .toList()
                .stream()
                .flatMap(person -> person.join().stream())
                .toList();
        eight.shutdown();

        assertThat(pages)
                .allSatisfy(page -> assertThat(found(PAGE_NONCE, page.body()))
                        .isNotEmpty()
                        .containsOnly(found(
                                        POLICY_NONCE,
                                        page.headers()
                                                .firstValue("Content-Security-Policy")
                                                .orElseThrow())
                                .get(0)));
        assertThat(pages.stream()
                        .flatMap(page -> found(PAGE_NONCE, page.body()).stream().distinct()))
                .doesNotHaveDuplicates();
    }

    private List<HttpResponse<String>> pagesOfOnePerson() {
        WebUser person = visitor();
        return Stream.generate(() -> List.of("tasklist", "cockpit", "admin", "welcome"))
                .limit(15)
                .flatMap(List::stream)
                .map(app -> person.get("/camunda/app/" + app + "/default/"))
                .toList();
    }

    private static List<String> found(Pattern nonce, String text) {
        return nonce.matcher(text).results().map(one -> one.group(1)).toList();
    }

    @Test
    void springHasNoUserOfItsOwn() {
        assertThat(context.getBeanProvider(UserDetailsService.class).stream()).isEmpty();
    }

    private HttpResponse<String> get(String path, String user, String password) {
        return visitor()
                .send(request(path)
                        .header("Authorization", basic(user, password))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
