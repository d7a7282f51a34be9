package org.gongkai.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where one signs in. */
final class SignInPath {

    static final String PATH = "/sign-in";

    private SignInPath() {}

    /** The way to the sign-in that comes back to a page of ours afterwards. */
    static String comingBackTo(String path) {
        return path.equals("/office") ? PATH : PATH + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
