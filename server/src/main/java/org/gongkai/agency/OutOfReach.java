package org.gongkai.agency;

/**
 * What was asked for does not exist, or belongs to an agency that the person does not reach: both are told the same, so that
 * nobody learns what another agency has.
 */
public final class OutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutOfReach() {
        super("out of reach", null, false, false);
    }
}
