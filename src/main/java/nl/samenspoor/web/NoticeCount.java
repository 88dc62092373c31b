package nl.samenspoor.web;

import nl.samenspoor.kernel.Actor;

/** How many notices somebody has not read; a number in the navigation. Implemented by the module that knows notices. */
public interface NoticeCount {

    /** Unread notices of this actor; one statement, as it runs on every page. */
    int count(Actor actor);

    /** Mails that could not be delivered and wait for an administrator; one statement. */
    int undelivered();
}
