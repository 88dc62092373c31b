package nl.samenspoor.municipality.web;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.MunicipalityRemark;
import nl.samenspoor.municipality.RemarkSubject;

/**
 * Remarks about one municipality, each beside what it is about.
 *
 * @param all      every remark in the order it was recorded
 * @param councils the councils that are shown
 * @param figures  the figures that are shown
 */
record RemarksShown(List<MunicipalityRemark> all, List<CouncilTerm> councils, List<Figure> figures) {

    /** Its history and particulars. */
    public List<MunicipalityRemark> general() {
        return all.stream()
                .filter(one -> one.subject() == RemarkSubject.HISTORY || one.subject() == RemarkSubject.GENERAL)
                .toList();
    }

    /** What is said of a council or figure that is not shown, for example because its date was corrected. */
    public List<MunicipalityRemark> elsewhere() {
        return all.stream()
                .filter(one -> one.subject() == RemarkSubject.COUNCIL || one.subject() == RemarkSubject.FIGURE)
                .filter(one -> councils.stream()
                        .noneMatch(council -> besideCouncil(council.from()).contains(one)))
                .filter(one -> figures.stream()
                        .noneMatch(figure -> besideFigure(figure).contains(one)))
                .toList();
    }

    /** What is said of the council that starts then. */
    public List<MunicipalityRemark> besideCouncil(EffectiveDate start) {
        return all.stream()
                .filter(one -> one.subject() == RemarkSubject.COUNCIL && start.equals(one.reference()))
                .toList();
    }

    /** What is said of the figure of that kind and reference date. */
    public List<MunicipalityRemark> besideFigure(Figure figure) {
        return all.stream()
                .filter(one ->
                        one.figure() == figure.kind() && figure.reference().equals(one.reference()))
                .toList();
    }
}
