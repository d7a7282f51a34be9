package org.gongkai.agency.signin;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

/** Where one goes after the sign-in: a page of the office, and never anywhere else, whatever an address says. */
public final class ReturnPath {

    private static final String HOME = "/office";

    private ReturnPath() {}

    /** The path and query asked for, if it is a page of the office; otherwise the home page. */
    public static String of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith(HOME)
                || wanted.chars().anyMatch(c -> c < 0x21 || c == '\\' || c > 0x7e)) {
            return HOME;
        }
        try {
            URI uri = new URI(wanted);
            String path = uri.getPath();
            boolean ours = uri.getScheme() == null && uri.getRawAuthority() == null && uri.getFragment() == null
                    && path != null && (path.equals(HOME) || path.startsWith(HOME + "/"))
                    && !path.contains("//") && !path.contains("..") && !path.contains("\\");
            return ours ? wanted : HOME;
        } catch (URISyntaxException broken) {
            return HOME;
        }
    }
}
