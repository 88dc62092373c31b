package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Course. */
@Component
public class CourseView {

    public Course of(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<String> taskFieldsToDecide(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<String> approvedFields(CooperationId id) {
        throw new UnsupportedOperationException();
    }

    public List<MunicipalityCode> fieldPartners(String taskFieldId) {
        throw new UnsupportedOperationException();
    }

    public boolean fieldApproved(String taskFieldId) {
        throw new UnsupportedOperationException();
    }

    public boolean fieldRunsAhead(String taskFieldId) {
        throw new UnsupportedOperationException();
    }
}
