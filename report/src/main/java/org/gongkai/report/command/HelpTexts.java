package org.gongkai.report.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The help of all commands as one bundle. A key that several have is taken from the first. */
final class HelpTexts extends ResourceBundle {

    private final List<ResourceBundle> bundles;

    HelpTexts(List<ResourceBundle> bundles) {
        this.bundles = new ArrayList<>(bundles);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getObject(key);
            }
        }
        return null;
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new LinkedHashSet<>();
        bundles.forEach(bundle -> keys.addAll(bundle.keySet()));
        return Collections.enumeration(keys);
    }
}
