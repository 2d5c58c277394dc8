package vn.courtaxis.dms.soap;

import vn.courtaxis.dms.soap.api.Problem;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** Says a problem as the WSDL's fault. */
final class ProblemFaults {

    private ProblemFaults() {}

    static ProblemFault of(ErrorCode code, String detail) {
        return of(new vn.courtaxis.document.Problem(code, detail));
    }

    /** @throws IllegalStateException when the verdict is no failure */
    static ProblemFault of(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Rejected<?> rejected) {
            return of(rejected.problem());
        }
        if (verdict instanceof Verdict.Unavailable<?> unavailable) {
            return of(unavailable.problem());
        }
        throw new IllegalStateException("The step was done");
    }

    private static ProblemFault of(vn.courtaxis.document.Problem problem) {
        return new ProblemFault(problem.english(), inWords(problem));
    }

    static Problem inWords(vn.courtaxis.document.Problem problem) {
        var code = problem.code();
        var words = new Problem();
        words.setCode(code.name());
        words.setStage(code.stage().name());
        words.setAction(code.actor().name());
        words.setRetry(code.retry().name());
        words.setMessageVi(problem.vietnamese());
        words.setMessageEn(problem.english());
        words.setDetail(problem.detail());
        return words;
    }
}
