package nl.samenspoor.gate.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;

/** A module that knows what comes before a council decides on consent at G3. All beans of this type are asked. */
public interface ConsentOrder {

    /** What is remarkable about a decision on that day; told to who records it, never a reason to refuse. */
    List<FieldProblem> warnings(CooperationId cooperation, MunicipalityCode municipality, EffectiveDate on);
}
