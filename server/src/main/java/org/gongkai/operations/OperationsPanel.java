package org.gongkai.operations;

import java.util.List;

import org.gongkai.look.Fact;
import org.gongkai.look.Tone;

/** Something to know of the installation, shown on the page of operations. Each is a bean; asked when the page is opened. */
public interface OperationsPanel {

    /** Panels are sorted by it. */
    int order();

    /** What it shows now. */
    Shown show();

    /**
     * What is shown.
     *
     * @param title    such as 存储
     * @param tone     how it stands; what is urgent is said at the head of the page, too
     * @param remark   what is wrong and how to mend it; empty when nothing is
     * @param facts    what is known
     * @param path     a page with more; empty for none
     * @param pathName its name; empty for none
     */
    record Shown(String title, Tone tone, String remark, List<Fact> facts, String path, String pathName) {

        public Shown {
            facts = List.copyOf(facts);
        }

        /** Facts alone. */
        public static Shown of(String title, Tone tone, String remark, List<Fact> facts) {
            return new Shown(title, tone, remark, facts, "", "");
        }
    }
}
