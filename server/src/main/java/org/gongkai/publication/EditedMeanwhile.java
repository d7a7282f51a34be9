package org.gongkai.publication;

/** Somebody else has changed a publication since the page was opened. Nothing was written; what was typed is kept on the page. */
public final class EditedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EditedMeanwhile() {
        super("edited meanwhile", null, false, false);
    }
}
