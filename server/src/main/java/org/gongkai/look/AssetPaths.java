package org.gongkai.look;

import java.util.concurrent.atomic.AtomicReference;

/** The addresses of styles, scripts and pictures; templates ask {@link #of}. The shell serves them. */
public interface AssetPaths {

    /** The address of an asset, such as {@code office.css}. */
    String pathOf(String name);

    /** Who serves them; told once when the server starts. */
    static void install(AssetPaths paths) {
        Installed.PATHS.set(paths);
    }

    /** The address of an asset, for templates. */
    static String of(String name) {
        AssetPaths paths = Installed.PATHS.get();
        if (paths == null) {
            throw new IllegalStateException("nobody serves the assets");
        }
        return paths.pathOf(name);
    }

    /** Holds who serves them. */
    final class Installed {

        private static final AtomicReference<AssetPaths> PATHS = new AtomicReference<>();

        private Installed() {}
    }
}
