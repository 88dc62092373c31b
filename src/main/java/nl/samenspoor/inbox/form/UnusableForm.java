package nl.samenspoor.inbox.form;

/** A form file that cannot be used. Stops the start: nobody should find out when opening a task. */
public final class UnusableForm extends RuntimeException {

    UnusableForm(String file, String why) {
        super("Form file " + file + " cannot be used: " + why);
    }

    UnusableForm(String file, String why, Throwable cause) {
        super("Form file " + file + " cannot be used: " + why, cause);
    }
}
