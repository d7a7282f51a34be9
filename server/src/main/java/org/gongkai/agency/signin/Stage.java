package org.gongkai.agency.signin;

/** What is missing before a session is open. Until then nobody is signed in with it. */
public enum Stage {
    /** The password was right; a one-time code or a recovery code is missing. */
    CODE("/sign-in/code"),
    /** The first password must be changed. */
    PASSWORD("/sign-in/password"),
    /** An authenticator must be enrolled, which the role or the agency asks for. */
    ENROL("/sign-in/second-factor"),
    /** Nothing. */
    OPEN("/office");

    private final String path;

    Stage(String path) {
        this.path = path;
    }

    /** Where what is missing is asked for. */
    public String path() {
        return path;
    }
}
