package nl.samenspoor.cooperation;

import org.springframework.stereotype.Component;

/** Log. */
@Component
public class LoggingCourseEvents {

    public void log(String courseEventId) {
        throw new UnsupportedOperationException();
    }
}
