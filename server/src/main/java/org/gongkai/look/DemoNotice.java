package org.gongkai.look;

/** What the banner of a demonstration says besides that its data are made up. A demonstration gives it as a bean. */
@FunctionalInterface
public interface DemoNotice {

    /** A sentence, such as when it was made; never empty. */
    String text();
}
