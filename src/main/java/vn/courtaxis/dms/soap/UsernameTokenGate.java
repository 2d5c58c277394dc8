package vn.courtaxis.dms.soap;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.interceptor.security.DefaultSecurityContext;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.security.SecurityContext;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSDocInfo;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.processor.UsernameTokenProcessor;
import org.apache.wss4j.dom.validate.Validator;
import org.w3c.dom.Element;

/**
 * Lets a call pass that carries exactly one good UsernameToken. It looks at the SOAP headers only and before the body is read:
 * CXF's general interceptor would hold the whole message, and read a stranger's body first.
 */
final class UsernameTokenGate extends AbstractSoapInterceptor {

    private static final QName SECURITY = new QName(WSS4JConstants.WSSE_NS, "Security");
    private static final QName TOKEN = new QName(WSS4JConstants.WSSE_NS, "UsernameToken");

    private final WSSConfig config = WSSConfig.getNewInstance();

    UsernameTokenGate(Validator validator) {
        super(Phase.PRE_PROTOCOL);
        config.setValidator(TOKEN, validator);
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(SECURITY);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        try {
            var tokens = tokens(message);
            if (tokens.size() != 1) {
                throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY);
            }
            message.put(SecurityContext.class, checked(tokens.get(0)));
        } catch (WSSecurityException e) {
            throw new SoapFault(text(e), e, e.getFaultCode());
        }
    }

    /** Which check failed helps an administrator; whether the account exists is not said. */
    private static String text(WSSecurityException e) {
        return "The UsernameToken was refused: " + e.getErrorCode().name();
    }

    private static List<Element> tokens(SoapMessage message) {
        return message.getHeaders().stream()
                .filter(header -> header.getName().equals(SECURITY))
                .map(Header::getObject)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(UsernameTokenGate::tokens)
                .toList();
    }

    private static Stream<Element> tokens(Element security) {
        return DOMUtils.getChildrenWithName(security, TOKEN.getNamespaceURI(), TOKEN.getLocalPart()).stream();
    }

    /**
     * Nonces are not remembered: beside a password in plain text they protect nothing, submissions are repeatable by their key, and
     * a memory of nonces could be filled from outside.
     */
    private SecurityContext checked(Element token) throws WSSecurityException {
        var request = new RequestData();
        request.setWssConfig(config);
        request.setWsDocInfo(new WSDocInfo(token.getOwnerDocument()));
        // clients leave out the Type of a password; PasswordText is then meant (UsernameToken Profile 1.1, 3.1)
        request.setDisableBSPEnforcement(true);
        var results = new UsernameTokenProcessor().handleToken(token, request);
        var account = results.get(0).get(WSSecurityEngineResult.TAG_PRINCIPAL);
        return new DefaultSecurityContext((java.security.Principal) Objects.requireNonNull(account), new Subject());
    }
}
