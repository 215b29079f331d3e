package it.sportellocertificati.platform.security;

import static it.sportellocertificati.platform.security.RestOpening.Who.ADMINISTRATORS;
import static it.sportellocertificati.platform.security.RestOpening.Who.ANYBODY;
import static it.sportellocertificati.platform.security.RestOpening.Who.OPERATORS;
import static it.sportellocertificati.platform.security.RestOpening.Who.OVERSEERS;
import static it.sportellocertificati.platform.security.RestOpening.Who.SIGNED_IN;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.platform.security.RestOpening.Who;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Everything that the web applications' REST path lets through; what is not here is refused. Left out on purpose, since
 * they would put personal data into the engine's tables or change the course of a booking behind the domain's back:
 * comments, attachments, free tasks, edits of tasks, variables and incidents, messages and signals by hand, starting,
 * modifying, migrating, suspending or deleting instances, deployments, external tasks, batches.
 */
final class RestOpenings {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    private final List<RestOpening> all = new ArrayList<>();

    RestOpenings() {
        signingIn();
        reading();
        tasks();
        operating();
        overseeing();
        administering();
    }

    boolean admit(HttpMethod method, PathContainer address, Actor actor) {
        // HEAD and OPTIONS tell no more than GET.
        var asked = HttpMethod.HEAD.equals(method) || HttpMethod.OPTIONS.equals(method) ? GET : method;
        return all.stream().anyMatch(opening -> opening.admits(asked, address, actor));
    }

    List<RestOpening> all() {
        return List.copyOf(all);
    }

    private void signingIn() {
        open(POST, "/camunda/api/admin/auth/user/default/login/{app}", ANYBODY, "signing in");
        open(POST, "/camunda/api/admin/auth/user/default/logout", ANYBODY, "signing out");
        open(GET, "/camunda/api/admin/auth/user/default", ANYBODY, "who is signed in");
        open(GET, "/camunda/api/engine/engine/", ANYBODY, "the log-in page asks for the engine's name");
        open(GET, "/camunda/api/*/plugin/*/static/**", ANYBODY, "scripts and styles of plugins");
        open(POST, ENGINE + "/identity/password-policy", SIGNED_IN, "checks a new password while it is typed");
        open(PUT, ENGINE + "/user/{id}/credentials", SIGNED_IN, "own password; the engine asks for the old one");
        open(PUT, ENGINE + "/user/{id}/profile", SIGNED_IN, "own name and address");
    }

    private void reading() {
        open(GET, ENGINE + "/**", SIGNED_IN, "reading is the engine's authorizations' decision");
        open(GET, "/camunda/api/admin/**", SIGNED_IN, "plugins of Admin and Welcome");
        open(GET, "/camunda/api/tasklist/**", SIGNED_IN, "plugins of Tasklist");
        open(GET, "/camunda/api/cockpit/**", OVERSEERS, "plugins of Cockpit check the log-in alone");
        for (var entity :
                List.of("task", "process-instance", "variable-instance", "execution", "job", "job-definition")) {
            open(POST, ENGINE + "/" + entity, SIGNED_IN, "a search whose criteria do not fit an address");
            open(POST, ENGINE + "/" + entity + "/count", SIGNED_IN, "its number of results");
        }
        for (var entity : List.of("process-instance", "activity-instance", "task", "variable-instance", "job-log")) {
            open(POST, ENGINE + "/history/" + entity, OVERSEERS, "a search in the history");
            open(POST, ENGINE + "/history/" + entity + "/count", OVERSEERS, "its number of results");
        }
        open(POST, ENGINE + "/external-task", OVERSEERS, "a tab of Cockpit; no model has any");
        open(POST, ENGINE + "/external-task/count", OVERSEERS, "their number");
        open(POST, ENGINE + "/group", SIGNED_IN, "names of the groups of a user");
        open(POST, ENGINE + "/group/count", SIGNED_IN, "their number");
    }

    private void tasks() {
        open(POST, ENGINE + "/filter/{id}/list", SIGNED_IN, "the tasks of a filter");
        open(POST, ENGINE + "/filter/{id}/count", SIGNED_IN, "their number");
        open(POST, ENGINE + "/task/{id}/claim", SIGNED_IN, "taking a task");
        open(POST, ENGINE + "/task/{id}/unclaim", SIGNED_IN, "giving it back");
        open(POST, ENGINE + "/task/{id}/assignee", SIGNED_IN, "passing it to a colleague");
        open(POST, ENGINE + "/task/{id}/complete", SIGNED_IN, "completing; listeners check the decision");
        open(POST, ENGINE + "/task/{id}/submit-form", SIGNED_IN, "completing from an embedded form");
    }

    private void operating() {
        open(PUT, ENGINE + "/job/{id}/retries", OPERATORS, "trying a failed job again");
        open(PUT, ENGINE + "/job-definition/{id}/retries", OPERATORS, "trying all failed jobs of a step again");
    }

    /** Cockpit asks by POST for what it only shows. */
    private void overseeing() {
        open(POST, COCKPIT + "/incident", OVERSEERS, "incidents in Cockpit");
        open(POST, COCKPIT + "/incident/", OVERSEERS, "those of one instance, asked with a slash at the end");
        open(POST, COCKPIT + "/incident/count", OVERSEERS, "their number");
        open(POST, COCKPIT + "/process-instance", OVERSEERS, "instances in Cockpit");
        open(POST, COCKPIT + "/process-instance/count", OVERSEERS, "their number");
        open(POST, COCKPIT + "/process-definition/{id}/called-process-definitions", OVERSEERS, "called models");
        open(POST, COCKPIT + "/process-instance/{id}/called-process-instances", OVERSEERS, "called instances");
    }

    private void administering() {
        open(POST, ENGINE + "/user/create", ADMINISTRATORS, "a new account");
        open(DELETE, ENGINE + "/user/{id}", ADMINISTRATORS, "an account that ends");
        open(POST, ENGINE + "/user/{id}/unlock", ADMINISTRATORS, "an account locked by wrong passwords");
        open(POST, ENGINE + "/group/create", ADMINISTRATORS, "a new group");
        open(PUT, ENGINE + "/group/{id}", ADMINISTRATORS, "the name of a group");
        open(DELETE, ENGINE + "/group/{id}", ADMINISTRATORS, "a group that ends");
        open(PUT, ENGINE + "/group/{id}/members/{user}", ADMINISTRATORS, "a new member");
        open(DELETE, ENGINE + "/group/{id}/members/{user}", ADMINISTRATORS, "a member who leaves");
        open(POST, ENGINE + "/authorization/create", ADMINISTRATORS, "a new authorization");
        open(PUT, ENGINE + "/authorization/{id}", ADMINISTRATORS, "changing an authorization");
        open(DELETE, ENGINE + "/authorization/{id}", ADMINISTRATORS, "removing an authorization");
        open(POST, ENGINE + "/filter/create", ADMINISTRATORS, "a new filter");
        open(PUT, ENGINE + "/filter/{id}", ADMINISTRATORS, "changing a filter");
        open(DELETE, ENGINE + "/filter/{id}", ADMINISTRATORS, "removing a filter");
    }

    private void open(HttpMethod method, String path, Who who, String reason) {
        all.add(RestOpening.of(method, path, who, reason));
    }
}
