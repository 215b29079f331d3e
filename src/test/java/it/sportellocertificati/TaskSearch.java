package it.sportellocertificati;

import com.microsoft.playwright.Page;

/** Tasklist's own search over the names of tasks, which bear the booking's number: its list shows no more than fifteen at a time. */
public final class TaskSearch {

    private final Page page;

    public TaskSearch(Page page) {
        this.page = page;
    }

    /** Leaves in the list only the tasks whose name holds the text. */
    public void enter(String text) {
        page.getByPlaceholder("Cerca per numero").click();
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }
}
