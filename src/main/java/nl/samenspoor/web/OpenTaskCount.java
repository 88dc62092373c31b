package nl.samenspoor.web;

import nl.samenspoor.kernel.Actor;

/** How many tasks wait for somebody; the number in the navigation. Implemented by the module that knows tasks. */
public interface OpenTaskCount {

    /** Request attribute with this number, for a page that counted it already. */
    String KNOWN = OpenTaskCount.class.getName() + ".known";

    /** Number of open tasks this actor could do now; one statement, as it runs on every page. */
    int openTasks(Actor actor);
}
