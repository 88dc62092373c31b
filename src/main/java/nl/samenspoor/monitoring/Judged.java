package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** A judgement as the table keeps it, of any kind. */
record Judged(
        long id,
        CooperationId cooperation,
        Kind kind,
        String subject,
        @Nullable MunicipalityCode municipality,
        @Nullable MunicipalityCode toward,
        String rating,
        @Nullable String detail,
        Grounds grounds) {

    /** What is judged. */
    enum Kind {
        TRUST,
        CONTROL,
        ADVISERS,
        TASK_SCOPE,
        VERDICT
    }

    static Judged of(CooperationId cooperation, Kind kind, String rating, Grounds grounds) {
        return new Judged(0, cooperation, kind, "", null, null, rating, null, grounds);
    }
}
