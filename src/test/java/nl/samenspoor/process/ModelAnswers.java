package nl.samenspoor.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the beans {@code course}, {@code agreements}, {@code gates} and {@code schedule} say in a run of the models; public because expressions call it. */
public final class ModelAnswers {

    int entersAt = 1;
    boolean signalKnown = true;
    boolean alternativesRanked = true;
    boolean planAdopted = true;
    boolean fieldApproved = true;
    boolean fieldRunsAhead;
    boolean viewsNotDue = true;
    boolean replyOwed;
    boolean workedOnElsewhere;
    boolean nothingDrafted;
    boolean contractorIsPartner;
    int sendBacks;
    boolean openConditions;
    boolean proposalNeeded;
    boolean councilDecides;
    boolean decisionFinal = true;
    int roundsToGo;
    String afterRejection = "rework";
    List<String> partners = List.of("GM0001", "GM0002");
    List<String> taskFields = List.of();
    final Map<String, String> outcomes = new HashMap<>();

    public boolean entersAt(DelegateExecution execution, long phase) {
        return entersAt == phase;
    }

    public boolean signalKnown(DelegateExecution execution) {
        return signalKnown;
    }

    public boolean alternativesRanked(DelegateExecution execution) {
        return alternativesRanked;
    }

    public boolean planAdopted(DelegateExecution execution) {
        return planAdopted;
    }

    public boolean enoughPartners(DelegateExecution execution) {
        return partners.size() >= 2;
    }

    public boolean afterRejection(DelegateExecution execution, String choice) {
        return choice.equals(afterRejection);
    }

    public List<String> partners(DelegateExecution execution) {
        return partners;
    }

    public List<String> votingMunicipalities(DelegateExecution execution) {
        return partners;
    }

    public List<String> fieldPartners(DelegateExecution execution) {
        execution.getVariable("taskField").toString();
        return partners;
    }

    public List<String> fieldDeciders(DelegateExecution execution) {
        return fieldPartners(execution);
    }

    public List<String> taskFieldsToDecide(DelegateExecution execution) {
        return taskFields;
    }

    public List<String> approvedFields(DelegateExecution execution) {
        return taskFields;
    }

    public boolean fieldApproved(DelegateExecution execution) {
        return fieldApproved;
    }

    public boolean fieldRunsAhead(DelegateExecution execution) {
        return fieldRunsAhead;
    }

    public boolean outcomeIs(DelegateExecution execution, String gate, String outcome) {
        return outcome.equals(outcomes.get(gate));
    }

    public boolean viewsNotDue(DelegateExecution execution) {
        return viewsNotDue;
    }

    public List<String> councilsToHear(DelegateExecution execution) {
        return partners;
    }

    public boolean replyOwed(DelegateExecution execution) {
        return replyOwed;
    }

    public boolean workedOnElsewhere(DelegateExecution execution) {
        execution.getVariable("client").toString();
        return workedOnElsewhere;
    }

    public boolean nothingDrafted(DelegateExecution execution) {
        return nothingDrafted;
    }

    public boolean sentBack(DelegateExecution execution) {
        execution.getVariable("client").toString();
        return sendBacks-- > 0;
    }

    public boolean contractorIsPartner(DelegateExecution execution) {
        return contractorIsPartner;
    }

    public List<String> contractors(DelegateExecution execution) {
        return List.of("GM0003");
    }

    public boolean openConditions(DelegateExecution execution) {
        return openConditions;
    }

    public boolean proposalNeeded(DelegateExecution execution) {
        return proposalNeeded;
    }

    public boolean councilDecides(DelegateExecution execution) {
        return councilDecides;
    }

    public boolean decisionFinal(DelegateExecution execution) {
        return decisionFinal;
    }

    public boolean anotherRound(DelegateExecution execution) {
        return roundsToGo-- > 0;
    }

    public Date nextEvaluation(DelegateExecution execution) {
        return Date.from(Instant.parse("2999-01-01T00:00:00Z"));
    }

    public Date holdReview(DelegateExecution execution) {
        return nextEvaluation(execution);
    }

    public Date due(DelegateExecution execution, String term) {
        return nextEvaluation(execution);
    }

    public String reporting(DelegateExecution execution) {
        return "R/P6M";
    }

    public String factorReview(DelegateExecution execution) {
        return "R/P6M";
    }
}
