package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;

/** What the contract does not have, refused in the contract's form. */
@Controller
@Profile("!twin")
final class UnknownCalls {

    @RequestMapping("/api/**")
    @ResponseBody
    ResponseEntity<ProblemDetail> refuse(HttpServletRequest request) {
        var call = request.getMethod() + " " + request.getRequestURI();
        return Problems.of(new Problem(ErrorCode.MALFORMED_REQUEST, "there is no call " + call));
    }
}
