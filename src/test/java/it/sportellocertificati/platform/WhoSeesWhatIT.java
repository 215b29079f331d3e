package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.sportellocertificati.RunningApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

/** Applications, lists and models that each user of the demo finds at the first start. */
class WhoSeesWhatIT extends RunningApplication {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @CsvSource({
        "camera.lucca, tasklist welcome",
        "camera.viareggio, tasklist welcome",
        "procura.addetto, tasklist welcome",
        "procura.addetto2, tasklist welcome",
        "procura.dirigente, tasklist cockpit welcome",
        "procuratore, tasklist welcome",
        "amministrazione, tasklist welcome",
        "revisore, cockpit welcome",
        "admin, tasklist cockpit admin welcome"
    })
    void everybodyEntersTheOwnApplicationsAlone(String user, String apps) {
        var own = Arrays.asList(apps.split(" "));

        for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            assertThat(visitor().signIn(app, user, passwordOf(user)))
                    .as("%s in %s", user, app)
                    .isEqualTo(own.contains(app) ? 200 : 403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "camera.lucca, Da fare;Le mie attività;Tutto l’ufficio;Bilancio sociale;Comunicazione art. 10 mancante",
        "camera.viareggio, Da fare;Le mie attività;Tutto l’ufficio;Bilancio sociale;Comunicazione art. 10 mancante",
        "procura.addetto, Da fare;Le mie attività;Tutto l’ufficio;Certificati per i cittadini;Certificati per le amministrazioni;Scadono oggi;Bilancio sociale;Comunicazione art. 10 mancante;Posta non consegnata",
        "procura.dirigente, Da fare;Le mie attività;Tutto l’ufficio;Certificati per i cittadini;Certificati per le amministrazioni;Scadono oggi;Bilancio sociale;Comunicazione art. 10 mancante;Posta non consegnata",
        "amministrazione, Da fare;Le mie attività;Tutto l’ufficio",
        "procuratore, Da fare;Le mie attività;Tutto l’ufficio;Bilancio sociale"
    })
    void everybodyFindsTheOwnListsInOrder(String user, String expected) throws IOException {
        var person = signedIn("tasklist", user);

        var lists = json.readTree(person.get(ENGINE + "/filter").body());
        var names = StreamSupport.stream(lists.spliterator(), false)
                .sorted((one, other) -> one.at("/properties/priority").asInt()
                        - other.at("/properties/priority").asInt())
                .map(list -> list.get("name").asText())
                .toList();

        assertThat(names).containsExactly(expected.split(";"));
        for (var list : lists) {
            assertThat(person.get(ENGINE + "/filter/" + list.get("id").asText() + "/list")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "camera.lucca, 1",
        "amministrazione, 1",
        "procuratore, 0",
        "procura.addetto, 12",
        "procura.dirigente, 12",
        "revisore, 12"
    })
    void modelsAreReadByThoseWhoWorkWithThem(String user, int count) throws IOException {
        var answer = signedIn("welcome", user).get(ENGINE + "/process-definition/count?latestVersion=true");

        assertThat(json.readTree(answer.body()).get("count").asInt()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "camera.lucca, AdministrationBooking",
        "amministrazione, AdministrationBooking",
        "procura.addetto, ''",
        "procura.dirigente, SocialReport",
        "procuratore, ''",
        "admin, ''"
    })
    void everybodyIsOfferedToBeginWhatIsTheirOwn(String user, String expected) throws IOException {
        var answer = signedIn("tasklist", user)
                .get(
                        ENGINE
                                + "/process-definition?latestVersion=true&startableInTasklist=true&startablePermissionCheck=true");

        assertThat(json.readTree(answer.body()).findValuesAsText("key"))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void passwordsAreReadableByTheOwnerAloneAndAllDifferent() throws IOException {
        var file = data().resolve("demo-users.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file).stream()
                        .filter(line -> line.contains("="))
                        .map(line -> line.split("=", 2)[1])
                        .distinct())
                .hasSize(9)
                .allSatisfy(password -> assertThat(password).hasSize(20));
    }

    @Test
    void aLaterStartMakesNothingAnew() throws Exception {
        var before = List.of(
                identity.createGroupQuery().count(),
                identity.createUserQuery().count(),
                filters.createFilterQuery().count(),
                authorizations.createAuthorizationQuery().count());
        var passwords = Files.readString(data().resolve("demo-users.properties"));

        context.getBean("firstStart", ApplicationRunner.class).run(new DefaultApplicationArguments());

        assertThat(List.of(
                        identity.createGroupQuery().count(),
                        identity.createUserQuery().count(),
                        filters.createFilterQuery().count(),
                        authorizations.createAuthorizationQuery().count()))
                .isEqualTo(before);
        assertThat(Files.readString(data().resolve("demo-users.properties"))).isEqualTo(passwords);
    }

    @Test
    void aUserMayNotDeleteTheOwnAccount() {
        var answer = signedIn("welcome", "procura.addetto2").delete(ENGINE + "/user/procura.addetto2");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("procura.addetto2").count())
                .isOne();
    }
}
