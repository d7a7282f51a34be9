package org.gongkai.agency;

/** None of the person's roles has the permission. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public NotAllowed(Permission permission) {
        super(permission.name(), null, false, false);
        this.permission = permission;
    }

    /** The one that is missing. */
    public Permission permission() {
        return permission;
    }
}
