package nl.samenspoor.kernel;

/**
 * An event that belongs in the decision log. Publishing it inside a use case writes the entry in the same
 * transaction.
 */
public interface Recordable {

    DecisionPoint decisionPoint();
}
