package nl.samenspoor.cooperation;

import java.util.Locale;

/** Whether a cooperation runs, stands still or is over. */
public enum CooperationStatus implements Choice {
    ACTIVE,
    ON_HOLD,
    ENDED;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
