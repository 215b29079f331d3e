package it.sportellocertificati;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** Tasklist's own search over the names of tasks, which bear the booking's number: its list shows no more than fifteen at a time. */
public final class TaskSearch {

    private final Page page;

    public TaskSearch(Page page) {
        this.page = page;
    }

    /** Leaves in the list only the tasks whose name holds the text. */
    public void enter(String text) {
        page.waitForResponse(answer -> isList(answer) && asks(answer, text), () -> {
            page.getByPlaceholder("Cerca per numero").click();
            page.keyboard().insertText(text);
            page.keyboard().press("Enter");
        });
    }

    /** Whether this is a list of tasks, as a filter of the Tasklist gives it. */
    static boolean isList(Response answer) {
        return answer.url().matches(".*/filter/[^/]+/list.*");
    }

    private static boolean asks(Response answer, String text) {
        String question = answer.request().postData();
        return question != null && question.contains(text);
    }
}
