package vn.courtaxis.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Profile("!twin")
final class SignInPage {

    /** The security filter answers the form itself and comes back here with {@code error} or {@code logout}. */
    @GetMapping("/login")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("failed", request.getParameterMap().containsKey("error"));
        model.addAttribute("signedOut", request.getParameterMap().containsKey("logout"));
        return "login";
    }
}
