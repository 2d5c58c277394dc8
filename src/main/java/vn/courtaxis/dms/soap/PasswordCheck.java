package vn.courtaxis.dms.soap;

import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.validate.Credential;
import org.apache.wss4j.dom.validate.Validator;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** Checks a UsernameToken against the accounts that every door shares; they are kept as hashes, so the password comes as text. */
final class PasswordCheck implements Validator {

    private final AuthenticationManager accounts;

    PasswordCheck(AuthenticationManager accounts) {
        this.accounts = accounts;
    }

    @Override
    public Credential validate(Credential credential, RequestData request) throws WSSecurityException {
        var token = credential.getUsernametoken();
        if (token == null || token.isHashed() || token.getName() == null || token.getPassword() == null) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
        }
        try {
            credential.setPrincipal(accounts.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(token.getName(), token.getPassword())));
            return credential;
        } catch (AuthenticationException e) {
            throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION, e);
        }
    }
}
