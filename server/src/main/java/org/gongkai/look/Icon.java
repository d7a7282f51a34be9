package org.gongkai.look;

/** The signs, drawn as lines in a square of 24; {@code look/icon.jte} draws them. They repeat what a word says. */
public enum Icon {

    // @formatter:off
    CHECK   ("M5 12.5l4.5 4.5L19 7"),
    CROSS   ("M6 6l12 12M18 6L6 18"),
    BACK    ("M9 7l-5 5 5 5M4 12h11a5 5 0 010 10h-2"),
    DOT     ("M12 9a3 3 0 100 6 3 3 0 000-6z"),
    CLOCK   ("M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3.5 2"),
    PAUSE   ("M9 6v12M15 6v12"),
    WARNING ("M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.3"),
    INFO    ("M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.2v.3"),
    MENU    ("M4 7h16M4 12h16M4 17h16"),
    UP      ("M12 19V6M6.5 11.5L12 6l5.5 5.5"),
    DOWN    ("M12 5v13M6.5 12.5L12 18l5.5-5.5"),
    EITHER  ("M8 4v16M4.5 7.5L8 4l3.5 3.5M16 20V4M12.5 16.5L16 20l3.5-3.5"),
    SEARCH  ("M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM15.5 15.5L20.5 20.5"),
    PLUS    ("M12 5v14M5 12h14"),
    FILE    ("M6 3h8l4.5 4.5V21H6zM14 3v5h4.5"),
    DOWNLOAD("M12 4v11M7 10.5l5 5 5-5M4.5 20h15"),
    PRINT   ("M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z"),
    PERSON  ("M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"),
    TRAY    ("M4 13l3-8h10l3 8v6H4zM4 13h5l1.2 2.5h3.6L15 13h5");
    // @formatter:on

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The lines, as the attribute {@code d} of a path. */
    public String path() {
        return path;
    }
}
