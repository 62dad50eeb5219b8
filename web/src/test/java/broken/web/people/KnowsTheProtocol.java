package broken.web.people;

import com.nimbusds.openid.connect.sdk.Nonce;

/** Breaks: one package knows the library of OpenID Connect. */
public class KnowsTheProtocol {
    Nonce nonce = new Nonce();
}
