package vn.courtaxis.sandbox.twin;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.RequestFacade;
import org.apache.coyote.ActionCode;
import org.springframework.util.ReflectionUtils;

/**
 * Closes the caller's connection without (another) word.
 *
 * <p>The servlet API knows no such thing: any other way Tomcat would answer politely with an error page. So this reaches behind
 * Tomcat's facade.
 */
final class ConnectionCut {

    private ConnectionCut() {}

    static void cut(ServletRequest request) {
        var innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        behind((RequestFacade) innermost)
                .getResponse()
                .getCoyoteResponse()
                .action(ActionCode.CLOSE_NOW, new IllegalStateException("cut on demand"));
    }

    private static Request behind(RequestFacade facade) {
        var field = ReflectionUtils.findField(RequestFacade.class, "request", Request.class);
        if (field == null) {
            throw new IllegalStateException("This Tomcat hides its request otherwise");
        }
        ReflectionUtils.makeAccessible(field);
        if (ReflectionUtils.getField(field, facade) instanceof Request request) {
            return request;
        }
        throw new IllegalStateException("The request is over");
    }
}
