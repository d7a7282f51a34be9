package org.gongkai.ledger;

/**
 * Something is not done, for a reason that the person who asked for it can understand and mend. Thrown within a change it
 * undoes the whole change: nothing is half-written. Pages show it beside the field, or at the head of the form.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String basis;

    private Refusal(String field, String message, String basis) {
        super(message, null, false, false);
        this.field = field;
        this.basis = basis;
    }

    /** @param message in Chinese: what is wrong and how to mend it */
    public static Refusal of(String message) {
        return new Refusal("", message, "");
    }

    /**
     * Because of a field.
     *
     * @param field   the name of the field in the form
     * @param message in Chinese: what is wrong and how to mend it
     */
    public static Refusal of(String field, String message) {
        return new Refusal(field, message, "");
    }

    /** The same, because the law says so: its article, such as {@code 条例第三十三条}. */
    public Refusal because(String article) {
        return new Refusal(field, message(), article);
    }

    /** The field; empty for the form as a whole. */
    public String field() {
        return field;
    }

    /** What to tell. */
    public String message() {
        return String.valueOf(super.getMessage());
    }

    /** The article; empty when it is no matter of law. */
    public String basis() {
        return basis;
    }
}
