package nl.samenspoor.inbox.web;

import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import nl.samenspoor.web.Texts;

/**
 * What somebody filled in to set a task aside.
 *
 * @param ground   name of the chosen ground, or empty
 * @param reason   the reason as it was typed
 * @param problems what is wrong; its fields are called {@code aside-ground} and {@code aside-reason}, as the form of the
 *                 task on the same page may have a reason of its own
 */
record SettingAside(String ground, String reason, FieldMessages problems) {

    static final SettingAside EMPTY = new SettingAside("", "", FieldMessages.none());

    /** The messages with the names of their fields, as they stand apart from them. */
    FieldMessages summary(Texts texts) {
        return texts.named(problems, field -> texts.of(field.replace("aside-", "inbox.setAside.")));
    }

    static SettingAside refused(String ground, String reason, FieldMessages problems) {
        return new SettingAside(
                ground,
                reason,
                new FieldMessages(problems.all().stream()
                        .map(problem -> new FieldMessage("aside-" + problem.field(), problem.says()))
                        .toList()));
    }
}
